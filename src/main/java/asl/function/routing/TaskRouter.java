package asl.function.routing;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskTime;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.MappedFunction;
import asl.function.process.OutputListener;
import asl.function.prompt.Respondent;
import asl.function.service.ChildExecutions;
import asl.function.service.FolderStore;
import asl.json.JsonSyntaxException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands each Task to whoever answers it, as {@link Resolver} decides. Closing it ends all
 * processes.
 */
public final class TaskRouter implements TaskInvoker, AutoCloseable {
  private final Resolver resolver;
  private final FunctionCatalog catalog;
  private final FunctionCalls calls;
  private final RequestIds ids;
  private final LocalServices services;
  private final MappedServices mappedServices;
  private final WaitingTasks waiting;

  private TaskRouter(
      FunctionMapping mapping,
      FolderStore objects,
      OutputListener output,
      ChildExecutions children,
      Map<String, String> environment,
      Respondent respondent,
      RequestIds ids,
      @Nullable TaskTime time) {
    this.catalog = new FunctionCatalog(respondent, time);
    this.ids = ids;
    this.resolver = new Resolver(mapping);
    this.mappedServices = new MappedServices(catalog.processes(), catalog.workers(), ids);
    this.waiting = new WaitingTasks(environment, catalog.workers());
    this.calls = new FunctionCalls(catalog, output, waiting, ids);
    this.services =
        new LocalServices(
            mapping, objects, children, waiting.tokens(), catalog.workers(), ids, time);
  }

  /**
   * A router for one run; nothing starts before the first call.
   *
   * @param objects the folders that stand for buckets
   * @param output hears what functions print
   * @param children runs the definitions that stand for child state machines
   * @param environment asl's environment, which tells where the user's private files are
   * @param respondent answers the questions of prompts
   * @param ids what services would call the requests
   * @param time of the loop that tasks are waited for on; null where there is none
   */
  public static TaskRouter open(
      FunctionMapping mapping,
      FolderStore objects,
      OutputListener output,
      ChildExecutions children,
      Map<String, String> environment,
      Respondent respondent,
      RequestIds ids,
      @Nullable TaskTime time) {
    return new TaskRouter(mapping, objects, output, children, environment, respondent, ids, time);
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    Resolution resolution = resolver.resolve(invocation);
    String token = invocation.taskToken();
    if (token == null || !resolution.token()) {
      return dispatch(invocation, resolution, listener);
    }
    if (resolution.isPrompt()) {
      return waiting.ask(token, listener, answer -> dispatch(invocation, resolution, answer));
    }
    WaitingTasks.Wait wait = waiting.begin(token, listener, resolution.answersToken());
    RunningTask request = dispatch(invocation, resolution, wait);
    return () -> {
      wait.end();
      request.cancel();
    };
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    String resource = invocation.resource();
    boolean known =
        !resource.contains(":activity:") || resolver.resolve(invocation).function() != null;
    return known ? null : "The activity " + resource + " does not exist.";
  }

  private RunningTask dispatch(Invocation invocation, Resolution resolution, Listener listener) {
    return switch (resolution.by()) {
      case FUNCTION, INPUT_TELLS, NOBODY ->
          resolution.invoked()
              ? invokeLambda(invocation, resolution, listener)
              : call(invocation, resolution.function(), listener);
      case WAITING_TASK -> services.answerTask(invocation, listener);
      case BUCKET -> services.useBucket(invocation, listener);
      case CHILD_EXECUTION -> services.startExecution(invocation, listener);
      case SERVICE ->
          mappedServices.invoke(Objects.requireNonNull(resolution.service()), invocation, listener);
    };
  }

  private RunningTask call(
      Invocation invocation, @Nullable MappedFunction function, Listener listener) {
    String resource = invocation.resource();
    if (function == null) {
      return refuse(listener, unmapped(resource));
    }
    FunctionReference reference = FunctionReference.parse(resource);
    String version = reference.qualifier() == null ? "$LATEST" : reference.qualifier();
    FunctionCall call =
        calls.call(invocation, resource, reference.name(), version, invocation.input(), null);
    return calls.start(function, call, FunctionResult.Returned::value, listener);
  }

  private RunningTask invokeLambda(
      Invocation invocation, Resolution resolution, Listener listener) {
    LambdaRequest request;
    try {
      request = LambdaRequest.of(invocation.input());
    } catch (JsonSyntaxException e) {
      return refuse(
          listener, LambdaFailures.payloadNotJson(String.valueOf(e.getMessage()), ids.next()));
    } catch (IllegalArgumentException e) {
      return refuse(listener, LambdaFailures.invalid(String.valueOf(e.getMessage()), ids.next()));
    }
    String arn = request.functionArn(ExecutionPlace.of(invocation.executionArn()));
    MappedFunction function = resolution.function();
    if (function == null) {
      return refuse(listener, LambdaFailures.notFound(arn, request.version(), ids.next()));
    }
    String name = FunctionReference.parse(request.functionName()).name();
    FunctionCall call =
        calls.call(
            invocation, arn, name, request.version(), request.payload(), request.clientContext());
    return resolution.answersToken()
        ? calls.start(function, call, FunctionResult.Returned::value, listener)
        : calls.invoke(function, request, call, listener);
  }

  private static RunningTask refuse(Listener listener, TaskUpdate.Failed failure) {
    listener.updated(failure);
    return () -> {};
  }

  private TaskUpdate.Failed unmapped(String resource) {
    FunctionReference reference = FunctionReference.parse(resource);
    if (resource.contains(":lambda:")) {
      return LambdaFailures.notFound(
          resource, reference.qualifier() == null ? "$LATEST" : "", ids.next());
    }
    return new TaskUpdate.Failed(
        Stage.SCHEDULE,
        "States.Runtime",
        "Nothing is mapped for the resource '%s'.".formatted(resource));
  }

  @Override
  public void close() {
    calls.close();
    waiting.close();
    catalog.close();
  }
}
