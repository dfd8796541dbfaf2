package asl.function.routing;

import asl.definition.ItemReader;
import asl.definition.MapState;
import asl.definition.ResultWriter;
import asl.definition.State;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.definition.TaskState;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.routing.Resolution.By;
import asl.function.service.StartExecution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, before anything runs, what a definition uses and nothing is mapped for: functions and
 * service integrations of Tasks, the state machines that they start, and the buckets of Tasks and
 * of the readers and writers of Maps.
 */
public final class MappingCheck {
  private final FunctionMapping mapping;
  private final Resolver resolver;
  private final IdentityHashMap<TaskState, Resolution> resolutions = new IdentityHashMap<>();

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
   * @param resource the function's name or ARN, the service integration's ARN, the ARN of a state
   *     machine or the name of a bucket
   * @param line the line that would map it
   */
  public record Unmapped(List<String> stateNames, String resource, MappingLine line) {}

  /** What tells one missing resource from another: the same service may need several lines. */
  private record Wanted(String resource, MappingLine line) {}

  /**
   * A state machine that a Task starts.
   *
   * @param stateName the Task
   * @param definition the file that stands for it
   * @param express whether it is started as an Express execution
   */
  public record Child(String stateName, Path definition, boolean express) {}

  /**
   * A folder that stands for a bucket.
   *
   * @param stateName the state that uses it
   * @param bucket the bucket
   * @param folder its folder
   */
  public record Bucket(String stateName, String bucket, Path folder) {}

  /**
   * All resources that nothing is mapped for, in the order of the definition. A function, state
   * machine or bucket whose name only the input tells is none of them.
   */
  public List<Unmapped> unmapped(StateMachine machine) {
    Map<Wanted, List<String>> found = new LinkedHashMap<>();
    for (State state : StateWalker.states(machine)) {
      for (Wanted wanted : wanted(state)) {
        found.computeIfAbsent(wanted, key -> new ArrayList<>()).add(state.name());
      }
    }
    List<Unmapped> unmapped = new ArrayList<>();
    for (Map.Entry<Wanted, List<String>> each : found.entrySet()) {
      Wanted wanted = each.getKey();
      unmapped.add(new Unmapped(List.copyOf(each.getValue()), wanted.resource(), wanted.line()));
    }
    return unmapped;
  }

  /** What a state uses and nothing is mapped for. */
  private Set<Wanted> wanted(State state) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    if (state instanceof TaskState task) {
      Resolution resolution = resolution(task);
      String asked = resolution.asked();
      String machine = startedBy(task, resolution);
      if (resolution.by() == By.NOBODY && asked != null) {
        wanted.add(
            new Wanted(asked, MappingLine.of(asked, name -> Resolver.parameter(task, name))));
      } else if (machine != null && definition(machine) == null) {
        wanted.add(new Wanted(machine, MappingLine.of(String.valueOf(asked), name -> machine)));
      }
    }
    for (String bucket : bucketNames(state)) {
      if (!mapping.buckets().containsKey(bucket)) {
        wanted.add(new Wanted(bucket, MappingLine.ofBucket(bucket)));
      }
    }
    return wanted;
  }

  /** Who would answer a Task; decided once, since every question here needs it. */
  private Resolution resolution(TaskState task) {
    Resolution known = resolutions.get(task);
    if (known == null) {
      known = resolver.resolve(task);
      resolutions.put(task, known);
    }
    return known;
  }

  private @Nullable Path definition(String machine) {
    return StartExecution.definition(mapping.stateMachines(), machine);
  }

  /** The state machine that a Task starts; null for none and where only the input tells. */
  private static @Nullable String startedBy(TaskState task, Resolution resolution) {
    return resolution.by() == By.CHILD_EXECUTION
        ? Resolver.parameter(task, "StateMachineArn")
        : null;
  }

  /** The buckets that a state names and that folders have to stand for. */
  private Set<String> bucketNames(State state) {
    Set<String> names = new LinkedHashSet<>();
    if (state instanceof TaskState task && resolution(task).by() == By.BUCKET) {
      add(Resolver.parameter(task, "Bucket"), names);
    } else if (state instanceof MapState map) {
      ItemReader reader = map.itemReader();
      ResultWriter writer = map.resultWriter();
      if (reader != null) {
        add(Resolver.text(reader.arguments(), "Bucket"), names);
      }
      if (writer != null) {
        add(Resolver.text(writer.arguments(), "Bucket"), names);
      }
    }
    return names;
  }

  private static void add(@Nullable String name, Set<String> names) {
    if (name != null) {
      names.add(name);
    }
  }

  /**
   * The state machines that a definition starts, in its order; those left out that nothing is
   * mapped for or that only the input tells.
   *
   * @param answered states that start nothing
   */
  public List<Child> children(StateMachine machine, Set<String> answered) {
    List<Child> children = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task && !answered.contains(task.name())) {
        String started = startedBy(task, resolution(task));
        Path definition = started == null ? null : definition(started);
        if (definition != null) {
          boolean express = StartExecution.isExpress(String.valueOf(task.resource()));
          children.add(new Child(task.name(), definition, express));
        }
      }
    }
    return children;
  }

  /**
   * The folders that a definition uses as buckets, in its order.
   *
   * @param answered states that use none
   */
  public List<Bucket> buckets(StateMachine machine, Set<String> answered) {
    List<Bucket> buckets = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      if (!answered.contains(state.name())) {
        for (String bucket : bucketNames(state)) {
          Path folder = mapping.buckets().get(bucket);
          if (folder != null) {
            buckets.add(new Bucket(state.name(), bucket, folder));
          }
        }
      }
    }
    return buckets;
  }

  /** The states of a definition that a human at the terminal answers. */
  public List<String> prompted(StateMachine machine) {
    List<String> prompted = new ArrayList<>();
    for (State state : StateWalker.states(machine)) {
      if (state instanceof TaskState task && resolution(task).isPrompt()) {
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
        MappedFunction function = resolution(task).function();
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
        unused.remove(resolution(task).function());
      }
    }
    return unused;
  }
}
