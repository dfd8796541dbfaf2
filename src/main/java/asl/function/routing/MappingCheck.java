package asl.function.routing;

import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.routing.Resolution.By;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds, before anything runs, every Task of a definition that nothing is mapped for. */
public final class MappingCheck {
  private final FunctionMapping mapping;
  private final Resolver resolver;

  /**
   * @param mapping what is mapped
   */
  public MappingCheck(FunctionMapping mapping) {
    this.mapping = mapping;
    this.resolver = new Resolver(mapping);
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
      if (state instanceof TaskState task) {
        Resolution resolution = resolver.resolve(task);
        String asked = resolution.asked();
        if (resolution.by() == By.NOBODY && asked != null) {
          MappingLine line = MappingLine.of(asked, name -> Resolver.parameter(task, name));
          found.computeIfAbsent(new Wanted(asked, line), key -> new ArrayList<>()).add(task.name());
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
      if (state instanceof TaskState task && resolver.resolve(task).isPrompt()) {
        prompted.add(task.name());
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
        MappedFunction function = resolver.resolve(task).function();
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
        unused.remove(resolver.resolve(task).function());
      }
    }
    return unused;
  }
}
