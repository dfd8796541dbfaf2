package asl.function.routing;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskTime;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mapping.FunctionMapping;
import asl.function.process.CallQueue;
import asl.function.process.Workers;
import asl.function.service.AnswerTask;
import asl.function.service.ChildExecutions;
import asl.function.service.FolderStore;
import asl.function.service.S3Tasks;
import asl.function.service.StartExecution;
import asl.function.token.TaskTokens;
import org.jspecify.annotations.Nullable;

/**
 * The services that the sections {@code buckets} and {@code stateMachines} of a mapping stand for,
 * and the answers that executions give to tasks of the same run.
 */
final class LocalServices {
  /** How many objects are read or written at a time. */
  private static final int AT_A_TIME = 16;

  private final S3Tasks objects;
  private final StartExecution executions;
  private final AnswerTask answers;
  private final CallQueue queue;
  private final RequestIds ids;
  private final boolean virtual;

  LocalServices(
      FunctionMapping mapping,
      FolderStore buckets,
      ChildExecutions children,
      TaskTokens tokens,
      Workers workers,
      RequestIds ids,
      @Nullable TaskTime time) {
    this.ids = ids;
    this.virtual = time != null && time.isVirtual();
    this.answers = new AnswerTask(tokens);
    this.objects = new S3Tasks(buckets);
    this.executions = new StartExecution(mapping.stateMachines(), children);
    this.queue = new CallQueue(workers, AT_A_TIME);
  }

  private TaskUpdate perform(String resource, @Nullable Object input, String request) {
    try {
      return objects.perform(resource, input, request);
    } catch (RuntimeException e) {
      // A bug in asl; without an answer the workflow would wait for ever.
      return new TaskUpdate.Failed(Stage.RUN, "States.Runtime", "This is a bug in asl: " + e);
    }
  }

  /** Begins a child execution. */
  RunningTask startExecution(Invocation invocation, Listener listener) {
    return executions.begin(invocation, listener);
  }

  /** Answers a task of this run that waits for its token. */
  RunningTask answerTask(Invocation invocation, Listener listener) {
    listener.updated(answers.perform(invocation));
    return () -> {};
  }

  /** Reads or writes an object in a folder that stands for a bucket. */
  RunningTask useBucket(Invocation invocation, Listener listener) {
    String resource = invocation.resource();
    String request = ids.next();
    if (virtual) {
      listener.updated(perform(resource, invocation.input(), request));
    } else {
      queue.add(() -> listener.updated(perform(resource, invocation.input(), request)), listener);
    }
    return () -> {};
  }
}
