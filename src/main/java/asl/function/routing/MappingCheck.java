package asl.function.routing;

import asl.definition.FieldValue;
import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.Target;
import asl.function.service.AnswerTask;
import asl.function.service.S3Tasks;
import asl.function.service.StartExecution;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, before anything runs, every Task of a definition that nothing is mapped for. */
public final class MappingCheck {
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
   * @param line the line that would map it
   */
  public record Unmapped(List<String> stateNames, String resource, MappingLine line) {}

  /** What tells one missing resource from another: the same service may need several lines. */
  private record Wanted(String resource, MappingLine line) {}

  /**
   * All resources that nothing is mapped for, in the order of the definition. A function whose name
   * only the input tells is none of them.
   */
  public List<Unmapped> unmapped(StateMachine machine) {
    Map<Wanted, List<String>> found = new LinkedHashMap<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task && mapping.forState(task.name()) == null) {
        String resource = wanted(task);
        if (resource != null
            && !isServed(task, resource)
            && mapping.forResource(resource, qualifier(task)) == null) {
          MappingLine line = MappingLine.of(resource, name -> text(task, name));
          found
              .computeIfAbsent(new Wanted(resource, line), key -> new ArrayList<>())
              .add(task.name());
        }
      }
    }
    List<Unmapped> unmapped = new ArrayList<>();
    for (Map.Entry<Wanted, List<String>> each : found.entrySet()) {
      Wanted wanted = each.getKey();
      unmapped.add(new Unmapped(List.copyOf(each.getValue()), wanted.resource(), wanted.line()));
    }
    return unmapped;
  }

  /** The states of a definition that a human at the terminal answers. */
  public List<String> prompted(StateMachine machine) {
    List<String> prompted = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task) {
        MappedFunction function = function(task);
        if (function != null && function.target() instanceof Target.Prompt) {
          prompted.add(task.name());
        }
      }
    }
    return prompted;
  }

  /**
   * The functions that a definition can call, in its order; those left out that only the input
   * tells.
   *
   * @param answered states that call nothing
   */
  public List<MappedFunction> called(StateMachine machine, Set<String> answered) {
    List<MappedFunction> called = new ArrayList<>();
    IdentityHashMap<MappedFunction, Boolean> known = new IdentityHashMap<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task && !answered.contains(task.name())) {
        MappedFunction function = function(task);
        if (function != null && known.put(function, true) == null) {
          called.add(function);
        }
      }
    }
    return called;
  }

  /** The functions that are mapped and that no Task of a definition asks for, patterns left out. */
  public List<MappedFunction> unused(StateMachine machine) {
    List<MappedFunction> unused = new ArrayList<>();
    for (MappedFunction function : mapping.functions()) {
      if (function.key().text().indexOf('*') < 0) {
        unused.add(function);
      }
    }
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task) {
        unused.remove(function(task));
      }
    }
    return unused;
  }

  private @Nullable MappedFunction function(TaskState task) {
    MappedFunction function = mapping.forState(task.name());
    String resource = wanted(task);
    return function != null || resource == null
        ? function
        : mapping.forResource(resource, qualifier(task));
  }

  private boolean isServed(TaskState task, String resource) {
    String asWritten = task.resource();
    return (asWritten != null && mapping.service(asWritten) != null)
        || AnswerTask.serves(resource)
        || (S3Tasks.serves(resource) && !mapping.buckets().isEmpty())
        || (StartExecution.serves(resource) && !mapping.stateMachines().isEmpty());
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
