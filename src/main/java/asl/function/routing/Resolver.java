package asl.function.routing;

import asl.definition.FieldValue;
import asl.definition.TaskState;
import asl.function.Invocation;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappedService;
import asl.function.routing.Resolution.By;
import asl.function.service.AnswerTask;
import asl.function.service.S3Tasks;
import asl.function.service.StartExecution;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides who answers a Task: the function mapped for the state, else the one for the function or
 * resource it asks for, else what stands for the service, else the service itself. What was found
 * for a name is remembered: to compare a name with every key of the mapping takes longer than a
 * mocked call, and a Map asks the same for each of its items.
 */
final class Resolver {
  /** Names may come from data, so that not all are remembered. */
  private static final int MOST = 1000;

  private final FunctionMapping mapping;
  private final Map<String, Optional<MappedFunction>> known = new ConcurrentHashMap<>();

  Resolver(FunctionMapping mapping) {
    this.mapping = mapping;
  }

  /** Who answers a Task that runs. */
  Resolution resolve(Invocation invocation) {
    return resolve(
        invocation.stateName(),
        invocation.resource(),
        invocation.input() instanceof Map<?, ?> parameters ? parameters : Map.of(),
        ExecutionPlace.of(invocation.executionArn()));
  }

  /** Who would answer a Task, as far as the definition tells. */
  Resolution resolve(TaskState task) {
    String resource = task.resource();
    return resource == null
        ? new Resolution(By.INPUT_TELLS, null, null, null, false, false)
        : resolve(task.name(), resource, parameters(task), ExecutionPlace.LOCAL);
  }

  /** The text of a Task's parameter; null where there is none or an expression makes it. */
  static @Nullable String parameter(TaskState task, String name) {
    return text(parameters(task), name);
  }

  /** The text of a member of Parameters or Arguments; null as above. */
  static @Nullable String text(@Nullable FieldValue parameters, String name) {
    return parameters != null && parameters.value() instanceof Map<?, ?> members
        ? text(members, name)
        : null;
  }

  private static Map<?, ?> parameters(TaskState task) {
    FieldValue parameters = task.dataFlow().parameters();
    FieldValue given = parameters != null ? parameters : task.dataFlow().arguments();
    return given != null && given.value() instanceof Map<?, ?> members ? members : Map.of();
  }

  private Resolution resolve(
      String stateName, String resource, Map<?, ?> parameters, ExecutionPlace place) {
    boolean invoked = resource.contains(LambdaRequest.RESOURCE);
    boolean token = resource.endsWith(".waitForTaskToken");
    String asked = invoked ? text(parameters, "FunctionName") : resource;
    MappedFunction function = mapping.forState(stateName);
    if (function == null && asked != null) {
      function = function(asked, invoked ? text(parameters, "Qualifier") : null, place);
    }
    if (function != null) {
      return new Resolution(By.FUNCTION, function, null, asked, invoked, token);
    }
    MappedService service = mapping.service(resource);
    By by =
        asked == null && service == null
            ? By.INPUT_TELLS
            : standIn(resource, parameters, service != null);
    return by != null
        ? new Resolution(by, null, null, asked, invoked, token)
        : new Resolution(
            service == null ? By.NOBODY : By.SERVICE, null, service, asked, invoked, token);
  }

  private static @Nullable String text(Map<?, ?> parameters, String name) {
    return parameters.get(name) instanceof String text && !text.startsWith("{%") ? text : null;
  }

  /** What on this machine stands for a service; null if nothing does. */
  private @Nullable By standIn(String resource, Map<?, ?> parameters, boolean mapped) {
    if (AnswerTask.serves(resource)) {
      return By.WAITING_TASK;
    }
    if (S3Tasks.serves(resource) && isBucket(parameters, mapped)) {
      return By.BUCKET;
    }
    return StartExecution.serves(resource) && !mapping.stateMachines().isEmpty()
        ? By.CHILD_EXECUTION
        : null;
  }

  /** A bucket that no folder stands for is left to the service, where one is mapped. */
  private boolean isBucket(Map<?, ?> parameters, boolean mapped) {
    return !mapping.buckets().isEmpty()
        && (!mapped
            || (parameters.get("Bucket") instanceof String bucket
                && mapping.buckets().containsKey(bucket)));
  }

  /**
   * The function mapped for a name or ARN; null if there is none. A key that is a pattern may fit
   * the ARN that a name stands for.
   *
   * @param qualifier the version or alias given beside it; null if none
   */
  @Nullable MappedFunction function(
      String asked, @Nullable String qualifier, ExecutionPlace place) {
    String key = qualifier == null ? asked : asked + "\n" + qualifier;
    Optional<MappedFunction> found = known.get(key);
    if (found == null) {
      MappedFunction byName = mapping.forResource(asked, qualifier);
      found =
          Optional.ofNullable(
              byName != null ? byName : mapping.forResource(place.arn(asked), qualifier));
      if (known.size() < MOST) {
        known.put(key, found);
      }
    }
    return found.orElse(null);
  }
}
