package asl.function.routing;

import asl.definition.FieldValue;
import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.FunctionReference;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.Target;
import asl.function.service.AnswerTask;
import asl.function.service.S3Tasks;
import asl.function.service.StartExecution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, before anything runs, every Task of a definition that nothing is mapped for. */
public final class MappingCheck {
  /** The endings of a service integration that are no part of the action's name. */
  private static final Set<String> PATTERNS = Set.of("sync", "2", "waitForTaskToken");

  private final FunctionMapping mapping;

  /**
   * @param mapping what is mapped
   */
  public MappingCheck(FunctionMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * A resource without a mapping.
   *
   * @param stateNames the states that use it, in order
   * @param resource the function's name or ARN, or the service integration's ARN
   * @param line the line that would map it, for the section {@code functions} of the mapping file
   */
  public record Unmapped(List<String> stateNames, String resource, String line) {}

  /**
   * All resources that nothing is mapped for, in the order of the definition. A function whose name
   * only the input tells is none of them.
   */
  public List<Unmapped> unmapped(StateMachine machine) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task && mapping.forState(task.name()) == null) {
        String resource = wanted(task);
        if (resource != null
            && !isServed(task, resource)
            && mapping.forResource(resource, qualifier(task)) == null) {
          found.computeIfAbsent(resource, key -> new ArrayList<>()).add(task.name());
        }
      }
    }
    List<Unmapped> unmapped = new ArrayList<>();
    for (Map.Entry<String, List<String>> each : found.entrySet()) {
      String resource = each.getKey();
      unmapped.add(new Unmapped(List.copyOf(each.getValue()), resource, line(resource)));
    }
    return unmapped;
  }

  /** The states of a definition that a human at the terminal answers. */
  public List<String> prompted(StateMachine machine) {
    List<String> prompted = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task) {
        MappedFunction function = mapping.forState(task.name());
        String resource = wanted(task);
        if (function == null && resource != null) {
          function = mapping.forResource(resource, qualifier(task));
        }
        if (function != null && function.target() instanceof Target.Prompt) {
          prompted.add(task.name());
        }
      }
    }
    return prompted;
  }

  private boolean isServed(TaskState task, String resource) {
    String asWritten = task.resource();
    return (asWritten != null && mapping.service(asWritten) != null)
        || AnswerTask.serves(resource)
        || (S3Tasks.serves(resource) && !mapping.buckets().isEmpty())
        || (StartExecution.serves(resource) && !mapping.stateMachines().isEmpty());
  }

  /** The line that would map a function or resource. */
  static String line(String resource) {
    FunctionReference reference = FunctionReference.parse(resource);
    boolean function = !reference.name().contains(":");
    String key = MappingSkeleton.key(function ? reference.name() : resource);
    String file = (function ? reference.name() : lastWord(resource)) + ".py:handler";
    return "  %s: { python: %s }".formatted(key, MappingSkeleton.key(file));
  }

  private static String lastWord(String resource) {
    String[] parts = resource.split("[:.]", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      if (!parts[i].isEmpty() && !PATTERNS.contains(parts[i])) {
        return parts[i];
      }
    }
    return "task";
  }

  /** What must be mapped for the Task; null where only the input tells. */
  private static @Nullable String wanted(TaskState task) {
    String resource = task.resource();
    if (resource == null || !resource.contains(LambdaRequest.RESOURCE)) {
      return resource;
    }
    return text(task, "FunctionName");
  }

  private static @Nullable String qualifier(TaskState task) {
    String resource = task.resource();
    return resource != null && resource.contains(LambdaRequest.RESOURCE)
        ? text(task, "Qualifier")
        : null;
  }

  private static @Nullable String text(TaskState task, String member) {
    FieldValue parameters = task.dataFlow().parameters();
    FieldValue given = parameters != null ? parameters : task.dataFlow().arguments();
    return given != null
            && given.value() instanceof Map<?, ?> members
            && members.get(member) instanceof String text
            && !text.startsWith("{%")
        ? text
        : null;
  }
}
