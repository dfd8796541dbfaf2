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
import asl.function.mapping.Target;
import asl.function.process.OutputListener;
import asl.function.prompt.Respondent;
import asl.function.service.ChildExecutions;
import asl.function.service.FolderStore;
import asl.json.JsonSyntaxException;
import asl.trust.KeptFiles;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands each Task to the function that the mapping names: by the state's name, else by the
 * resource; for {@code lambda:invoke} by the function name in its parameters. What no function
 * answers goes to the service that is mapped for the resource. Closing it ends all processes.
 */
public final class TaskRouter implements TaskInvoker, AutoCloseable {
  private final FunctionMapping mapping;
  private final ResourceFunctions resources;
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
      @Nullable ChildExecutions children,
      Map<String, String> environment,
      Respondent respondent,
      RequestIds ids,
      @Nullable TaskTime time) {
    this.catalog = new FunctionCatalog(respondent, time);
    this.ids = ids;
    this.mapping = mapping;
    this.resources = new ResourceFunctions(mapping);
    this.mappedServices = new MappedServices(mapping, catalog.processes(), catalog.workers(), ids);
    this.waiting = new WaitingTasks(environment, catalog.workers());
    this.calls = new FunctionCalls(catalog, output, waiting, ids);
    this.services =
        new LocalServices(
            mapping, objects, children, waiting.tokens(), catalog.workers(), ids, time);
  }

  /**
   * A router for one run that neither starts child executions nor listens for tokens.
   *
   * @param output hears what functions print
   */
  public static TaskRouter open(FunctionMapping mapping, OutputListener output) {
    FolderStore objects = new FolderStore(mapping.buckets(), new KeptFiles());
    return new TaskRouter(
        mapping, objects, output, null, Map.of(), () -> null, RequestIds.UNGUESSABLE, null);
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
    String token = invocation.taskToken();
    if (token == null || !invocation.resource().endsWith(".waitForTaskToken")) {
      return dispatch(invocation, listener);
    }
    MappedFunction human = human(invocation);
    if (human != null) {
      return waiting.ask(token, listener, answer -> ask(human, invocation, answer));
    }
    WaitingTasks.Wait wait = waiting.begin(token, listener, isMocked(invocation));
    RunningTask request = dispatch(invocation, wait);
    return () -> {
      wait.end();
      request.cancel();
    };
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    String resource = invocation.resource();
    boolean known =
        !resource.contains(":activity:")
            || mapping.forState(invocation.stateName()) != null
            || resources.of(resource, null) != null;
    return known ? null : "The activity " + resource + " does not exist.";
  }

  /** A mock's answer is what the task ends with, not what the service says to the request. */
  private boolean isMocked(Invocation invocation) {
    MappedFunction forState = mapping.forState(invocation.stateName());
    MappedFunction function =
        forState != null ? forState : resources.of(invocation.resource(), null);
    return function != null && function.target() instanceof Target.Mock;
  }

  /** The prompt that is mapped for a task, for its resource or for the function it invokes. */
  private @Nullable MappedFunction human(Invocation invocation) {
    String resource = invocation.resource();
    MappedFunction function = mapping.forState(invocation.stateName());
    if (function == null && resource.contains(LambdaRequest.RESOURCE)) {
      function =
          invocation.input() instanceof Map<?, ?> members
                  && members.get("FunctionName") instanceof String name
              ? resources.of(name, null)
              : null;
    } else if (function == null) {
      function = resources.of(resource, null);
    }
    return function != null && function.target() instanceof Target.Prompt ? function : null;
  }

  /** Asks a human, whose answer is what the task ends with. */
  private RunningTask ask(MappedFunction human, Invocation invocation, Listener listener) {
    Object input = invocation.input();
    boolean invoked = invocation.resource().contains(LambdaRequest.RESOURCE);
    Object payload = invoked && input instanceof Map<?, ?> given ? given.get("Payload") : input;
    String name = human.key().text();
    return calls.start(
        human,
        calls.call(invocation, name, name, "$LATEST", payload, null),
        FunctionResult.Returned::value,
        listener);
  }

  private RunningTask dispatch(Invocation invocation, Listener listener) {
    MappedFunction forState = mapping.forState(invocation.stateName());
    String resource = invocation.resource();
    if (resource.contains(LambdaRequest.RESOURCE)) {
      return invokeLambda(invocation, forState, listener);
    }
    MappedFunction function = forState != null ? forState : resources.of(resource, null);
    if (function == null && services.serves(invocation)) {
      return services.invoke(invocation, listener);
    }
    if (function == null) {
      return invokeService(invocation, unmapped(resource), listener);
    }
    FunctionReference reference = FunctionReference.parse(resource);
    String version = reference.qualifier() == null ? "$LATEST" : reference.qualifier();
    FunctionCall call =
        calls.call(invocation, resource, reference.name(), version, invocation.input(), null);
    return calls.start(function, call, FunctionResult.Returned::value, listener);
  }

  private RunningTask invokeLambda(
      Invocation invocation, @Nullable MappedFunction forState, Listener listener) {
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
    MappedFunction function =
        forState != null
            ? forState
            : resources.of(
                request.functionName().startsWith("arn:") ? request.functionName() : arn,
                request.qualifier());
    if (function == null) {
      return invokeService(
          invocation, LambdaFailures.notFound(arn, request.version(), ids.next()), listener);
    }
    String name = FunctionReference.parse(request.functionName()).name();
    FunctionCall call =
        calls.call(
            invocation, arn, name, request.version(), request.payload(), request.clientContext());
    return calls.invoke(function, request, call, listener);
  }

  private RunningTask invokeService(
      Invocation invocation, TaskUpdate.Failed otherwise, Listener listener) {
    RunningTask request = mappedServices.invoke(invocation, listener);
    return request != null ? request : refuse(listener, otherwise);
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
