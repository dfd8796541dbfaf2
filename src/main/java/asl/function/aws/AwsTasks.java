package asl.function.aws;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mapping.FunctionSettings;
import asl.function.mapping.ServiceTarget;
import asl.function.process.CallQueue;
import asl.function.process.Cancellation;
import asl.function.process.ChildProcesses;
import asl.function.process.Workers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Service integrations that an entry of the mapping hands to the AWS CLI: each request is one call
 * of the CLI, some at a time; jobs are asked about until they end.
 */
public final class AwsTasks implements TaskInvoker {
  /** Each call is a process of some 60 MB that needs a processor for most of its time. */
  private static final int DEFAULT_CONCURRENCY = 8;

  private final AwsCli cli;
  private final ChildProcesses processes;
  private final Workers workers;
  private final RequestIds ids;
  private final CallQueue queue;
  private final ApiShapes shapes = new ApiShapes();
  private final AwsServices services = AwsServices.read();

  /**
   * @param target how the CLI is called
   * @param settings how many calls at a time, and in which environment
   * @param ids what services would call requests that they do not name
   */
  public AwsTasks(
      ServiceTarget.Aws target,
      FunctionSettings settings,
      ChildProcesses processes,
      Workers workers,
      RequestIds ids) {
    this.ids = ids;
    this.cli = new AwsCli(target, settings, processes, workers);
    this.processes = processes;
    this.workers = workers;
    int given = settings.concurrency();
    this.queue = new CallQueue(workers, given > 0 ? given : DEFAULT_CONCURRENCY);
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    AwsResource resource = AwsResource.of(invocation.resource());
    AwsApi api = resource == null ? null : AwsApi.of(resource, services, ids);
    if (resource == null || api == null) {
      return refuse(
          listener, "The AWS CLI has no action for '%s'.".formatted(invocation.resource()));
    }
    Cancellation cancellation = new Cancellation();
    if (resource.isJob()) {
      AwsJob job = AwsJob.of(api.command());
      if (job == null) {
        return refuse(
            listener,
            "It is not known how to wait for '%s': map a function for the resource instead."
                .formatted(invocation.resource()));
      }
      new AwsJobRun(this, api, job, listener, cancellation).begin(invocation.input());
    } else {
      queue.add(() -> perform(api, invocation.input(), cancellation, listener), listener);
    }
    return () -> cancellation.cancel(workers);
  }

  private void perform(
      AwsApi api, @Nullable Object parameters, Cancellation cancellation, Listener listener) {
    TaskUpdate update = send(api, parameters, cancellation);
    if (update != null) {
      listener.updated(AwsAnswer.of(api, update));
    }
  }

  /** Lets a task's work wait for its turn. */
  void queue(Runnable work, Listener task) {
    queue.add(work, task);
  }

  /** Lets work wait for a while, and then for its turn. */
  void later(Duration delay, Runnable work) {
    Runnable unused = workers.after(delay, () -> queue.add(work));
  }

  /** Sends a request and waits for the answer; null if nobody waits for it any more. */
  @Nullable TaskUpdate send(AwsApi api, @Nullable Object parameters, Cancellation cancellation) {
    if (cancellation.isCancelled()) {
      return null;
    }
    try {
      TaskUpdate update =
          new AwsRequest(api, cli, shapes, processes.scratch(), cancellation).send(parameters);
      return cancellation.isCancelled() ? null : update;
    } catch (InterruptedException e) {
      // The run is over: nobody waits for the answer.
      Thread.currentThread().interrupt();
      return null;
    } catch (RuntimeException e) {
      // Without an answer the workflow would wait for ever.
      return new TaskUpdate.Failed(Stage.RUN, "States.Runtime", "This is a bug in asl: " + e);
    }
  }

  private static RunningTask refuse(Listener listener, String reason) {
    listener.updated(new TaskUpdate.Failed(Stage.SCHEDULE, "States.Runtime", reason));
    return () -> {};
  }
}
