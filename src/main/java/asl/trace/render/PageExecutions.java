package asl.trace.render;

import asl.history.HistoryEvent;
import asl.trace.StartedExecution;
import asl.trace.StateVisit;
import asl.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The visits and events of a page: those of the execution, and those of the executions that its
 * states started, each below the state that did.
 */
final class PageExecutions {
  /**
   * An event and where it belongs.
   *
   * @param event the event
   * @param child which child execution has it, from 1; 0 for the execution itself
   * @param visit the number of its visit; -1 for none
   */
  record PlacedEvent(HistoryEvent event, int child, int visit) {
    /** An event's id on the page; 0 for none. */
    Object id(long id) {
      return child == 0 || id == 0 ? id : child + "." + id;
    }
  }

  private final Trace root;
  private final Map<StateVisit, Integer> numbers = new HashMap<>();
  private final List<PageVisit> visits = new ArrayList<>();
  private final List<PlacedEvent> events = new ArrayList<>();
  private int children;

  PageExecutions(Trace root) {
    this.root = root;
    add(root, null, 0, null);
    if (children > 0) {
      events.sort(Comparator.comparing(placed -> placed.event().timestamp()));
    }
  }

  /** In the order of entering, those of a child behind the state that started it. */
  List<PageVisit> visits() {
    return visits;
  }

  /** In the order of time. */
  List<PlacedEvent> events() {
    return events;
  }

  private void add(Trace trace, @Nullable StateVisit owner, int depth, @Nullable String name) {
    int child = owner == null ? 0 : ++children;
    for (StateVisit visit : trace.visits()) {
      numbers.put(visit, numbers.size());
      visits.add(
          new PageVisit(trace, visit, new PageVisit.Place(root, numbers, owner, depth, name)));
      for (StartedExecution started : trace.started(visit)) {
        if (started.trace() != null) {
          String machine = StartedExecution.stateMachine(started.arn());
          add(started.trace(), visit, depth + visit.strand().depth() + 1, machine);
        }
      }
    }
    for (HistoryEvent event : trace.events()) {
      StateVisit visit = trace.visitOf(event);
      events.add(
          new PlacedEvent(event, child, visit == null ? -1 : numbers.getOrDefault(visit, -1)));
    }
  }
}
