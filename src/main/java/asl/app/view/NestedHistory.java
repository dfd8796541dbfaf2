package asl.app.view;

import asl.app.JobException;
import asl.history.EventSink;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a view a recorded execution, and each execution that one of its states started when its
 * start is told, as far as there is a history of it.
 */
public final class NestedHistory implements EventSink {
  private final ExecutionView view;
  private final @Nullable ChildFolder folder;
  private final Set<String> told;
  private @Nullable JobException problem;

  private NestedHistory(ExecutionView view, @Nullable ChildFolder folder, Set<String> told) {
    this.view = view;
    this.folder = folder;
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
    NestedHistory history = new NestedHistory(view, folder(path), new HashSet<>());
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
    String arn = folder == null ? null : StartedExecution.arn(event);
    if (arn != null && told.add(arn) && problem == null) {
      try {
        tell(arn, folder);
      } catch (JobException e) {
        problem = e;
      }
    }
  }

  private void tell(String arn, @Nullable ChildFolder from) throws JobException {
    Path file = from == null ? null : from.find(new StartedExecution(arn, null).name());
    ExecutionView child = file == null ? null : view.child(arn);
    if (child != null) {
      NestedHistory inside = new NestedHistory(child, from, told);
      child.finish(HistoryFile.stream(String.valueOf(file), InputStream.nullInputStream(), inside));
      problem = inside.problem;
    }
  }
}
