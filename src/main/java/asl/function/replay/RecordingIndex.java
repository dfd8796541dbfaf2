package asl.function.replay;

import asl.history.EventType;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the tasks in a history by following each event to the one that led to it. */
final class RecordingIndex {
  private final RecordedTasks tasks;
  private final RecordedChildren children;

  /** The iterations that the whole history is inside of; empty for the execution itself. */
  private final List<String> outer;

  private final Map<Long, Place> places = new HashMap<>();
  private final Map<String, List<List<String>>> entered = new HashMap<>();

  /**
   * Where an event stands.
   *
   * @param iterations the Map iterations around it, outermost first
   * @param state the state that was entered last
   * @param visit the attempts of the Task at hand; null outside Tasks and before the first
   */
  private record Place(
      List<String> iterations, String state, @Nullable List<RecordedAttempt> visit) {}

  private RecordingIndex(RecordedTasks tasks, RecordedChildren children, List<String> outer) {
    this.tasks = tasks;
    this.children = children;
    this.outer = outer;
  }

  static RecordedTasks of(List<HistoryEvent> events, RecordedChildren children) {
    RecordedTasks tasks = new RecordedTasks();
    events.forEach(new RecordingIndex(tasks, children, List.of())::add);
    return tasks;
  }

  /** Each child execution of a map run is what an iteration is of an inline Map. */
  private void mapRun(HistoryEvent event, Place before) {
    tasks.distributed(before.state());
    String arn = event.text("mapRunArn");
    Map<Integer, List<HistoryEvent>> histories = arn == null ? Map.of() : children.of(arn);
    histories.forEach(
        (index, events) -> {
          List<String> inside = new ArrayList<>(before.iterations());
          inside.add(RecordedTasks.iteration(before.state(), index));
          events.forEach(new RecordingIndex(tasks, children, List.copyOf(inside))::add);
        });
  }

  private void add(HistoryEvent event) {
    Place before = places.get(event.previousEventId());
    if (before == null) {
      before = new Place(outer, "", null);
    }
    places.put(event.id(), place(event, before));
  }

  private Place place(HistoryEvent event, Place before) {
    EventType type = event.type();
    String name = event.text("name");
    if (type.isStateEntered() && name != null) {
      entered.computeIfAbsent(name, key -> new ArrayList<>()).add(before.iterations());
      return new Place(before.iterations(), name, null);
    }
    if (type.isStateExited() && name != null) {
      return new Place(around(name, before.iterations()), name, null);
    }
    if (type == EventType.MAP_ITERATION_STARTED && name != null) {
      Long index = event.number("index");
      List<String> iterations = new ArrayList<>(around(name, before.iterations()));
      iterations.add(RecordedTasks.iteration(name, index == null ? 0 : index));
      return new Place(List.copyOf(iterations), name, null);
    }
    if (type == EventType.PARALLEL_STATE_STARTED) {
      tasks.parallel(before.state());
    }
    if (type == EventType.MAP_RUN_STARTED) {
      mapRun(event, before);
    }
    if (type == EventType.EXECUTION_FAILED && before.visit() == null) {
      refused(event, before.state());
    }
    if (TaskEventReader.isScheduled(type)) {
      return scheduled(event, before);
    }
    List<RecordedAttempt> visit = before.visit();
    if (visit != null) {
      TaskEventReader.read(event, visit.get(visit.size() - 1));
    }
    return before;
  }

  /** A cause with AWS's words about the place tells what the state was refused for. */
  private void refused(HistoryEvent event, String state) {
    String cause = event.text("cause");
    if (cause != null
        && cause.startsWith("An error occurred while executing the state '" + state)) {
      int end = cause.indexOf("). ");
      tasks.refused(state, end < 0 ? cause : cause.substring(end + "). ".length()));
    }
  }

  private Place scheduled(HistoryEvent event, Place before) {
    List<RecordedAttempt> visit = before.visit();
    if (visit == null) {
      visit = tasks.visit(before.iterations(), before.state());
    }
    tasks.attempt(visit, event.id(), outer.isEmpty());
    return new Place(before.iterations(), before.state(), visit);
  }

  /** The iterations around a state that was entered, seen from inside it. */
  private List<String> around(String name, List<String> inside) {
    List<List<String>> candidates = entered.getOrDefault(name, List.of());
    for (int i = candidates.size() - 1; i >= 0; i--) {
      List<String> candidate = candidates.get(i);
      if (candidate.size() <= inside.size()
          && inside.subList(0, candidate.size()).equals(candidate)) {
        return candidate;
      }
    }
    return inside;
  }
}
