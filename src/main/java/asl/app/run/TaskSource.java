package asl.app.run;

import asl.app.JobException;
import asl.definition.StateMachine;
import asl.function.ObjectStore;
import asl.function.TaskInvoker;
import org.jspecify.annotations.Nullable;

/** What answers for the Tasks of a run. */
interface TaskSource extends AutoCloseable {
  /** Reads what the request names; nothing is started before it is called. */
  static TaskSource open(RunRequest request, RunTalk talk, LocalChildren children, RunWorld world)
      throws JobException {
    String replay = request.functions().replay();
    return replay == null
        ? MappedTasks.open(request, talk, children, world)
        : ReplayedTasks.open(request, replay, world);
  }

  /**
   * What keeps a definition from being run: something that it, or a state machine that it starts,
   * uses and that nothing answers for; null if nothing does.
   *
   * @throws JobException if a human would have to answer, and nobody is there, or if a file or
   *     folder is missing that is mapped
   */
  @Nullable RunOutcome refused(StateMachine machine) throws JobException;

  /** Answers them. */
  TaskInvoker tasks();

  /** The folders that stand for buckets. */
  ObjectStore buckets();

  /** Compares the run with the recording that answers; null if there is none. */
  default @Nullable ReplayWatch watch() {
    return null;
  }

  @Override
  void close();
}
