package asl.app.view;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.history.EventSink;
import asl.history.EventType;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import asl.trust.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a view a recorded execution, and each execution that one of its states started when its
 * start is told, as far as there is a history of it.
 */
public final class NestedHistory implements EventSink {
  private final ExecutionView view;
  private final @Nullable ChildFolder folder;
  private final Tree tree;
  private final Set<String> told;
  private @Nullable JobException problem;

  /**
   * @param tree where the histories of children may be
   */
  private NestedHistory(
      ExecutionView view, @Nullable ChildFolder folder, Tree tree, Set<String> told) {
    this.view = view;
    this.folder = folder;
    this.tree = tree;
    this.told = told;
  }

  /**
   * Tells a view a history up to its end.
   *
   * @param path the file, or {@code -} for standard input, which knows of no children
   * @return where it is damaged; null if it is whole
   * @throws JobException if it or that of a child cannot be read, or if there is no event in it
   */
  public static @Nullable HistoryDamage tell(String path, InputStream stdin, ExecutionView view)
      throws JobException {
    ChildFolder folder = folder(path);
    Tree tree = Tree.ofFile(Path.of(folder == null ? "" : path));
    NestedHistory history = new NestedHistory(view, folder, tree, new HashSet<>());
    HistoryDamage damage = HistoryFile.stream(path, stdin, history);
    view.finish(damage);
    if (history.problem != null) {
      throw history.problem;
    }
    return damage;
  }

  private static @Nullable ChildFolder folder(String path) {
    try {
      return path.equals("-") ? null : new ChildFolder(Path.of(path));
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public void accept(HistoryEvent event) {
    view.accept(event);
    String origin = folder == null ? null : StartedExecution.origin(event);
    if (origin == null || folder == null || problem != null) {
      return;
    }
    // What is submitted once more, as after a redrive, is another execution of the same name.
    boolean first = told.add(origin);
    if (first || event.type() == EventType.TASK_SUBMITTED) {
      try {
        for (Path file : files(origin, folder)) {
          tell(origin, first, file, folder);
        }
      } catch (JobException e) {
        problem = e;
      }
    }
  }

  private static List<Path> files(String origin, ChildFolder folder) throws JobException {
    if (!StartedExecution.isMapRun(origin)) {
      Path file = folder.find(new StartedExecution(origin, null).name());
      return file == null ? List.of() : List.of(file);
    }
    try {
      return folder.ofMapRun(origin);
    } catch (IOException e) {
      throw new JobException(TextReader.problem("the histories of " + origin, e));
    }
  }

  /**
   * @param first whether none of that ARN was told before
   */
  private void tell(String origin, boolean first, Path file, ChildFolder from) throws JobException {
    String own =
        first ? origin : origin.substring(0, origin.lastIndexOf(':') + 1) + ChildFolder.name(file);
    ExecutionView child =
        view.child(origin, StartedExecution.isMapRun(origin) ? arn(origin, file) : own);
    if (child != null) {
      try {
        tree.reach(file, Tree.LARGEST_HISTORY);
      } catch (IOException e) {
        throw new JobException(TextReader.problem(file.toString(), e));
      }
      NestedHistory inside = new NestedHistory(child, from, tree, told);
      child.finish(HistoryFile.stream(file.toString(), InputStream.nullInputStream(), inside));
      problem = problem == null ? inside.problem : problem;
    }
  }

  /** The ARN of an execution of a map run, which its file is called after. */
  private String arn(String mapRunArn, Path file) {
    String machine = mapRunArn.substring(0, mapRunArn.lastIndexOf(':') + 1);
    String executions = machine.replace(":mapRun:", ":execution:");
    String arn = executions + ChildFolder.nameInMapRun(file);
    return told.add(arn) ? arn : executions + file.getFileName();
  }
}
