package asl.function.routing;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.Target;
import asl.function.process.Cancellation;
import asl.function.process.OutputListener;
import asl.function.service.ChildExecutions;
import asl.json.JsonSyntaxException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands each Task to the function that the mapping names: by the state's name, else by the
 * resource; for {@code lambda:invoke} by the function name in its parameters. What no function
 * answers goes to the service that is mapped for the resource. Closing it ends all processes.
 */
public final class TaskRouter implements TaskInvoker, AutoCloseable {
  private final FunctionMapping mapping;
  private final OutputListener output;
  private final FunctionCatalog catalog = new FunctionCatalog();
  private final LocalServices services;
  private final MappedServices mappedServices;
  private final WaitingTasks waiting;

  private TaskRouter(
      FunctionMapping mapping,
      OutputListener output,
      @Nullable ChildExecutions children,
      Map<String, String> environment) {
    this.mapping = mapping;
    this.output = output;
    this.services = new LocalServices(mapping, children, catalog.workers());
    this.mappedServices = new MappedServices(mapping, catalog.processes(), catalog.workers());
    this.waiting = new WaitingTasks(environment, catalog.workers());
  }

  /**
   * A router for one run that neither starts child executions nor listens for tokens.
   *
   * @param output hears what functions print
   */
  public static TaskRouter open(FunctionMapping mapping, OutputListener output) {
    return new TaskRouter(mapping, output, null, Map.of());
  }

  /**
   * A router for one run; nothing starts before the first call.
   *
   * @param output hears what functions print
   * @param children runs the definitions that stand for child state machines
   * @param environment asl's environment, which tells where the user's private files are
   */
  public static TaskRouter open(
      FunctionMapping mapping,
      OutputListener output,
      ChildExecutions children,
      Map<String, String> environment) {
    return new TaskRouter(mapping, output, children, environment);
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    String token = invocation.taskToken();
    if (token == null || !invocation.resource().endsWith(".waitForTaskToken")) {
      return dispatch(invocation, listener);
    }
    WaitingTasks.Wait wait = waiting.begin(token, listener, isMocked(invocation));
    RunningTask request = dispatch(invocation, wait::requested);
    return () -> {
      wait.end();
      request.cancel();
    };
  }

  /** A mock's answer is what the task ends with, not what the service says to the request. */
  private boolean isMocked(Invocation invocation) {
    MappedFunction forState = mapping.forState(invocation.stateName());
    MappedFunction function =
        forState != null ? forState : mapping.forResource(invocation.resource(), null);
    return function != null && function.target() instanceof Target.Mock;
  }

  private RunningTask dispatch(Invocation invocation, Listener listener) {
    MappedFunction forState = mapping.forState(invocation.stateName());
    String resource = invocation.resource();
    if (resource.contains(LambdaRequest.RESOURCE)) {
      return invokeLambda(invocation, forState, listener);
    }
    MappedFunction function = forState != null ? forState : mapping.forResource(resource, null);
    if (function == null && services.serves(resource)) {
      return services.invoke(invocation, listener);
    }
    if (function == null) {
      return invokeService(invocation, unmapped(resource), listener);
    }
    FunctionReference reference = FunctionReference.parse(resource);
    String version = reference.qualifier() == null ? "$LATEST" : reference.qualifier();
    FunctionCall call =
        call(
            invocation,
            resource,
            reference.name(),
            version,
            invocation.input(),
            printing(invocation));
    return start(function, call, FunctionResult.Returned::value, listener);
  }

  private RunningTask invokeLambda(
      Invocation invocation, @Nullable MappedFunction forState, Listener listener) {
    LambdaRequest request;
    try {
      request = LambdaRequest.of(invocation.input());
    } catch (JsonSyntaxException e) {
      return refuse(listener, LambdaFailures.payloadNotJson(String.valueOf(e.getMessage())));
    }
    String arn = request.functionArn(ExecutionPlace.of(invocation.executionArn()));
    MappedFunction function =
        forState != null
            ? forState
            : mapping.forResource(
                request.functionName().startsWith("arn:") ? request.functionName() : arn,
                request.qualifier());
    if (function == null) {
      return invokeService(invocation, LambdaFailures.notFound(arn, request.version()), listener);
    }
    String name = FunctionReference.parse(request.functionName()).name();
    FunctionCall call =
        call(invocation, arn, name, request.version(), request.payload(), printing(invocation));
    if (!request.logTail()) {
      return start(
          function,
          call,
          returned -> LambdaResponse.of(returned, call.requestId(), null),
          listener);
    }
    LogTail log = new LogTail(call.requestId(), call.output());
    return start(
        function,
        withOutput(call, log),
        returned -> LambdaResponse.of(returned, call.requestId(), log.base64()),
        listener);
  }

  private RunningTask invokeService(
      Invocation invocation, TaskUpdate.Failed otherwise, Listener listener) {
    RunningTask request = mappedServices.invoke(invocation, listener);
    return request != null ? request : refuse(listener, otherwise);
  }

  private RunningTask start(
      MappedFunction mapped,
      FunctionCall call,
      Function<FunctionResult.Returned, @Nullable Object> wrap,
      Listener listener) {
    FunctionCatalog.QueuedFunction function = catalog.get(mapped);
    if (mapped.target() instanceof Target.Mock mock && mock.isImmediate()) {
      // At once, so that the same run gives the same history.
      perform(function, call, wrap, listener);
    } else {
      function.queue().add(() -> perform(function, call, wrap, listener));
    }
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
    TaskUpdate update;
    try {
      FunctionResult result = function.function().call(call);
      update =
          result instanceof FunctionResult.Returned returned
              ? new TaskUpdate.Succeeded(wrap.apply(returned))
              : failed((FunctionResult.Failed) result);
    } catch (InterruptedException e) {
      // The run is over: nobody waits for the result.
      Thread.currentThread().interrupt();
      return;
    }
    if (!call.cancellation().isCancelled()) {
      listener.updated(update);
    }
  }

  private static TaskUpdate.Failed failed(FunctionResult.Failed failed) {
    return new TaskUpdate.Failed(Stage.RUN, failed.error(), failed.cause());
  }

  private static FunctionCall call(
      Invocation invocation,
      String arn,
      String name,
      String version,
      @Nullable Object payload,
      Consumer<String> output) {
    Map<String, String> environment =
        invocation.taskToken() == null
            ? Map.of()
            : Map.of("ASL_TASK_TOKEN", invocation.taskToken());
    return new FunctionCall(
        UUID.randomUUID().toString(),
        arn,
        name,
        version,
        payload,
        environment,
        output,
        new Cancellation());
  }

  private static FunctionCall withOutput(FunctionCall call, Consumer<String> output) {
    return new FunctionCall(
        call.requestId(),
        call.functionArn(),
        call.functionName(),
        call.version(),
        call.payload(),
        call.environment(),
        output,
        call.cancellation());
  }

  private Consumer<String> printing(Invocation invocation) {
    return line -> output.printed(invocation.stateName(), line);
  }

  private static RunningTask refuse(Listener listener, TaskUpdate.Failed failure) {
    listener.updated(failure);
    return () -> {};
  }

  private static TaskUpdate.Failed unmapped(String resource) {
    FunctionReference reference = FunctionReference.parse(resource);
    if (resource.contains(":lambda:")) {
      return LambdaFailures.notFound(resource, reference.qualifier() == null ? "$LATEST" : "");
    }
    return new TaskUpdate.Failed(
        Stage.SCHEDULE,
        "States.Runtime",
        "Nothing is mapped for the resource '%s'.".formatted(resource));
  }

  @Override
  public void close() {
    waiting.close();
    catalog.close();
  }
}
