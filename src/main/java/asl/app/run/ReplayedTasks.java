package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ChildFolder;
import asl.app.view.HistoryFile;
import asl.definition.StateMachine;
import asl.function.ObjectStore;
import asl.function.TaskInvoker;
import asl.function.replay.RecordedChildren;
import asl.function.replay.ReplayInvoker;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.history.HistoryReader;
import asl.trust.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tasks answered as a recorded history did; nothing needs a mapping. */
final class ReplayedTasks implements TaskSource {
  private final ReplayWatch watch;
  private final ReplayInvoker invoker;
  private final ObjectStore buckets;

  private ReplayedTasks(History history, RecordedChildren children, ObjectStore buckets) {
    this.watch = new ReplayWatch(history);
    this.invoker = new ReplayInvoker(history, children, watch::lost);
    this.buckets = buckets;
  }

  static ReplayedTasks open(RunRequest request, String recording, RunWorld world)
      throws JobException {
    History history;
    try (InputStream in = HistoryFile.open(recording)) {
      history = HistoryReader.read(in);
    } catch (IOException | InvalidPathException e) {
      throw new JobException(TextReader.problem(recording, e));
    }
    HistoryDamage damage = history.damage();
    if (damage != null) {
      String place = damage.place().isEmpty() ? "" : damage.place() + ": ";
      throw new JobException(recording + " cannot be replayed: " + place + damage.message());
    }
    return new ReplayedTasks(
        history.firstAttempt(),
        mapRunArn -> children(recording, mapRunArn),
        MappedTasks.objects(request, MappedTasks.mapping(request), world));
  }

  /** What lies beside the recording; of a child that cannot be read there is no answer. */
  private static Map<Integer, List<HistoryEvent>> children(String recording, String mapRunArn) {
    Map<Integer, List<HistoryEvent>> found = new TreeMap<>();
    Tree tree = Tree.ofFile(Path.of(recording));
    try {
      for (Path file : new ChildFolder(Path.of(recording)).ofMapRun(mapRunArn)) {
        tree.reach(file, Tree.LARGEST_HISTORY);
        try (InputStream in = HistoryFile.open(file.toString())) {
          found.put(
              ChildFolder.indexInMapRun(file), HistoryReader.read(in).firstAttempt().events());
        }
      }
    } catch (IOException e) {
      return found;
    }
    return found;
  }

  @Override
  public @Nullable RunOutcome refused(StateMachine machine) {
    return null;
  }

  @Override
  public TaskInvoker tasks() {
    return invoker;
  }

  @Override
  public ObjectStore buckets() {
    return buckets;
  }

  @Override
  public ReplayWatch watch() {
    return watch;
  }

  @Override
  public void close() {
    invoker.close();
  }
}
