package asl.function.routing;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.Target;
import asl.function.process.BackgroundWork;
import asl.function.process.Cancellation;
import asl.function.process.OutputListener;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the calls of mapped functions. Closing it waits for those that nobody else waits for. */
final class FunctionCalls implements AutoCloseable {
  /** What Lambda allows at most. */
  private static final Duration LONGEST_EVENT = Duration.ofMinutes(15);

  private final FunctionCatalog catalog;
  private final OutputListener output;
  private final WaitingTasks waiting;
  private final RequestIds ids;
  private final BackgroundWork events = new BackgroundWork();

  /**
   * @param output hears what functions print
   * @param waiting tells a function how its task is answered
   * @param ids what Lambda would call the requests
   */
  FunctionCalls(
      FunctionCatalog catalog, OutputListener output, WaitingTasks waiting, RequestIds ids) {
    this.ids = ids;
    this.catalog = catalog;
    this.output = output;
    this.waiting = waiting;
  }

  /** A call for a Task. */
  FunctionCall call(
      Invocation invocation,
      String arn,
      String name,
      String version,
      @Nullable Object payload,
      @Nullable Object clientContext) {
    String token = invocation.taskToken();
    return new FunctionCall(
        ids.next(),
        arn,
        name,
        version,
        payload,
        clientContext,
        () -> token == null ? Map.of() : waiting.variables(token),
        line -> output.printed(invocation.stateName(), line),
        new Cancellation());
  }

  /** Makes a call as the Lambda API was asked to. */
  RunningTask invoke(
      MappedFunction function, LambdaRequest request, FunctionCall call, Listener listener) {
    return switch (request.invocation()) {
      case DRY_RUN -> accept(request, call, listener);
      case EVENT -> {
        begin(function, call);
        yield accept(request, call, listener);
      }
      case REQUEST_RESPONSE -> {
        if (!request.logTail()) {
          yield start(
              function,
              call,
              returned -> LambdaResponse.of(returned, call.requestId(), null),
              listener);
        }
        LogTail log = new LogTail(call.requestId(), call.output());
        yield start(
            function,
            withOutput(call, log),
            returned -> LambdaResponse.of(returned, call.requestId(), log.base64()),
            listener);
      }
    };
  }

  private static RunningTask accept(LambdaRequest request, FunctionCall call, Listener listener) {
    int status = request.invocation().status();
    listener.updated(new TaskUpdate.Succeeded(LambdaResponse.accepted(status, call.requestId())));
    return () -> {};
  }

  /** Nobody waits for the result; a failure is told where the function's output is. */
  private void begin(MappedFunction function, FunctionCall call) {
    if (function.target() instanceof Target.Mock mock) {
      FunctionResult result = catalog.mock(function, mock).answer(call);
      tellFailure(call, update(result, FunctionResult.Returned::value));
      return;
    }
    events.begin();
    start(
        function,
        call,
        FunctionResult.Returned::value,
        update -> {
          tellFailure(call, update);
          events.end();
        });
  }

  private static void tellFailure(FunctionCall call, TaskUpdate update) {
    if (update instanceof TaskUpdate.Failed failed) {
      call.output().accept("failed: " + failed.error() + ": " + failed.cause());
    }
  }

  /**
   * Makes a call when its turn comes.
   *
   * @param wrap makes the Task's result from what the function returned
   */
  RunningTask start(
      MappedFunction mapped,
      FunctionCall call,
      Function<FunctionResult.Returned, @Nullable Object> wrap,
      Listener listener) {
    if (mapped.target() instanceof Target.Mock mock) {
      return catalog
          .mock(mapped, mock)
          .start(call, listener, result -> listener.updated(update(result, wrap)));
    }
    FunctionCatalog.QueuedFunction function = catalog.get(mapped);
    function.queue().add(() -> perform(function, call, wrap, listener), listener);
    return () -> call.cancellation().cancel(catalog.workers());
  }

  private static void perform(
      FunctionCatalog.QueuedFunction function,
      FunctionCall call,
      Function<FunctionResult.Returned, @Nullable Object> wrap,
      Listener listener) {
    if (call.cancellation().isCancelled()) {
      return;
    }
    if (call.functionArn().contains(":activity:")) {
      listener.updated(new TaskUpdate.Started(null));
    }
    TaskUpdate update;
    try {
      update = update(function.function().call(call), wrap);
    } catch (InterruptedException e) {
      // The run is over: nobody waits for the result.
      Thread.currentThread().interrupt();
      return;
    } catch (OutOfMemoryError e) {
      String cause = "asl is out of memory; ASL_JAVA_OPTS=-Xmx2g gives more";
      update = new TaskUpdate.Failed(Stage.RUN, "States.Runtime", cause);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      // A bug in asl; without an answer the workflow would wait for ever.
      update = new TaskUpdate.Failed(Stage.RUN, "States.Runtime", "This is a bug in asl: " + e);
    }
    if (!call.cancellation().isCancelled()) {
      listener.updated(update);
    }
  }

  private static TaskUpdate update(
      FunctionResult result, Function<FunctionResult.Returned, @Nullable Object> wrap) {
    return result instanceof FunctionResult.Returned returned
        ? new TaskUpdate.Succeeded(wrap.apply(returned))
        : failed((FunctionResult.Failed) result);
  }

  private static TaskUpdate.Failed failed(FunctionResult.Failed failed) {
    return new TaskUpdate.Failed(Stage.RUN, failed.error(), failed.cause());
  }

  private static FunctionCall withOutput(FunctionCall call, Consumer<String> output) {
    return new FunctionCall(
        call.requestId(),
        call.functionArn(),
        call.functionName(),
        call.version(),
        call.payload(),
        call.clientContext(),
        call.environment(),
        output,
        call.cancellation());
  }

  @Override
  public void close() {
    events.await(LONGEST_EVENT);
  }
}
