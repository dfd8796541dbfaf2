package asl.engine.past;

import asl.definition.ErrorName;
import asl.history.EventType;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a history where its execution stopped. Which strand an event belongs to follows from
 * the event before it, so that histories of AWS are read as well as our own.
 */
public final class PastReader {
  private final PastChildren children;
  private final Map<Long, PastStrand> strands = new HashMap<>();
  private final Map<Long, PastVisit> parallels = new HashMap<>();
  private final List<PastVisit> containers = new ArrayList<>();
  private final PastStrand main = new PastStrand(null, 1);
  private @Nullable HistoryEvent end;
  private long redrives;

  private PastReader(PastChildren children) {
    this.children = children;
    strands.put(0L, main);
  }

  /**
   * Reads it.
   *
   * @param name the execution's name; null if it is not known
   * @param events in the order of their ids
   * @param children what is known of the child executions of its map runs
   * @throws UnusableHistoryException if it is not the whole history of one execution that ended
   */
  public static PastExecution read(
      @Nullable String name, List<HistoryEvent> events, PastChildren children)
      throws UnusableHistoryException {
    if (events.isEmpty()) {
      throw new UnusableHistoryException("it has no events");
    }
    if (events.get(0).type() != EventType.EXECUTION_STARTED) {
      throw new UnusableHistoryException("it does not begin with ExecutionStarted");
    }
    PastReader reader = new PastReader(children);
    for (HistoryEvent event : events) {
      reader.take(event);
    }
    return reader.execution(name, events);
  }

  private PastExecution execution(@Nullable String name, List<HistoryEvent> events)
      throws UnusableHistoryException {
    HistoryEvent last = end;
    if (last == null) {
      throw new UnusableHistoryException(
          "the execution has not ended: its last event is "
              + events.get(events.size() - 1).typeName());
    }
    String error = last.text("error");
    if (ErrorName.DATA_LIMIT_EXCEEDED.equals(error)) {
      containers.stream().filter(PastReader::isComplete).forEach(PastVisit::beginAgain);
    } else if (ErrorName.RUNTIME.equals(error)) {
      // AWS: "A new Map Run is started and the existing Map Run isn't redriven".
      containers.stream().filter(visit -> visit.mapRunArn() != null).forEach(PastVisit::beginAgain);
    }
    PastData.check(events.get(0), main);
    return new PastExecution(
        name,
        List.copyOf(events),
        status(last.type()),
        error,
        last.text("cause"),
        last.details().field("output"),
        redrives,
        main);
  }

  private static ExecutionStatus status(EventType type) {
    return switch (type) {
      case EXECUTION_SUCCEEDED -> ExecutionStatus.SUCCEEDED;
      case EXECUTION_ABORTED -> ExecutionStatus.ABORTED;
      case EXECUTION_TIMED_OUT -> ExecutionStatus.TIMED_OUT;
      default -> ExecutionStatus.FAILED;
    };
  }

  /** Whether all branches and items of a state that was not left came to their end. */
  private static boolean isComplete(PastVisit visit) {
    return !visit.isExited()
        && visit.strands().stream()
            .map(PastStrand::visit)
            .allMatch(inner -> inner != null && inner.isExited());
  }

  private void take(HistoryEvent event) throws UnusableHistoryException {
    EventType type = event.type();
    if (type.isStateEntered()) {
      entered(event);
    } else if (type.isStateExited()) {
      exited(event);
    } else {
      strands.put(event.id(), strandOf(event));
    }
  }

  private PastStrand strandOf(HistoryEvent event) throws UnusableHistoryException {
    switch (event.type()) {
      case EXECUTION_STARTED -> {
        return main;
      }
      case EXECUTION_SUCCEEDED, EXECUTION_FAILED, EXECUTION_ABORTED, EXECUTION_TIMED_OUT -> {
        end = event;
        return main;
      }
      case EXECUTION_REDRIVEN -> {
        end = null;
        redrives = Objects.requireNonNullElse(event.number("redriveCount"), redrives + 1);
        containers.forEach(PastVisit::redriven);
        return main;
      }
      case PARALLEL_STATE_STARTED, MAP_STATE_STARTED -> {
        PastVisit visit = open(event);
        visit.start(event.id(), event.number("length"));
        containers.add(visit);
        parallels.put(event.id(), visit);
        return visit.strand();
      }
      case PARALLEL_STATE_FAILED, MAP_STATE_FAILED -> {
        PastVisit visit = open(event);
        visit.fail();
        return visit.strand();
      }
      case PARALLEL_STATE_SUCCEEDED, MAP_STATE_SUCCEEDED -> {
        return open(event).strand();
      }
      case MAP_RUN_STARTED, MAP_RUN_REDRIVEN -> {
        PastVisit visit = open(event);
        visit.mapRun(
            event.text("mapRunArn"), Objects.requireNonNullElse(event.number("redriveCount"), 0L));
        return visit.strand();
      }
      case MAP_ITERATION_STARTED -> {
        PastVisit visit = named(event);
        return visit.iterationAt(index(event), event.id());
      }
      case MAP_ITERATION_SUCCEEDED -> {
        PastStrand iteration = named(event).iteration(index(event));
        if (iteration == null) {
          throw homeless(event);
        }
        iteration.succeed();
        return iteration;
      }
      default -> {
        return before(event);
      }
    }
  }

  private static long index(HistoryEvent event) {
    return Objects.requireNonNullElse(event.number("index"), 0L);
  }

  private void entered(HistoryEvent event) throws UnusableHistoryException {
    PastVisit parallel = parallels.get(event.previousEventId());
    PastStrand strand =
        parallel == null
            ? before(event)
            : parallel.branchAt(String.valueOf(event.text("name")), event.previousEventId());
    strand.enter(new PastVisit(strand, event, children));
    strands.put(event.id(), strand);
  }

  private void exited(HistoryEvent event) throws UnusableHistoryException {
    PastVisit visit = named(event);
    visit.exit(event);
    visit.strand().assign(event);
    strands.put(event.id(), visit.strand());
  }

  private PastStrand before(HistoryEvent event) throws UnusableHistoryException {
    PastStrand strand = strands.get(event.previousEventId());
    if (strand == null) {
      throw new UnusableHistoryException(
          "event "
              + event.id()
              + " follows event "
              + event.previousEventId()
              + ", which is not there");
    }
    return strand;
  }

  /** The visit that an event of a Parallel or Map state belongs to. */
  private PastVisit open(HistoryEvent event) throws UnusableHistoryException {
    String type = event.type().stateType() == null ? "Map" : event.type().stateType();
    return visit(event, visit -> visit.type().equals(type) && !visit.hasFailed());
  }

  /** The visit to the state that an event names. */
  private PastVisit named(HistoryEvent event) throws UnusableHistoryException {
    String name = String.valueOf(event.text("name"));
    return visit(event, visit -> visit.name().equals(name));
  }

  /** The first visit of that kind that has not ended, from the inside to the outside. */
  private PastVisit visit(HistoryEvent event, Predicate<PastVisit> kind)
      throws UnusableHistoryException {
    Set<PastStrand> seen = new HashSet<>();
    PastStrand strand = before(event);
    while (strand != null && seen.add(strand)) {
      PastVisit visit = strand.visit();
      if (visit != null && !visit.isExited() && kind.test(visit)) {
        return visit;
      }
      PastVisit owner = strand.owner();
      strand = owner == null ? null : owner.strand();
    }
    throw homeless(event);
  }

  private static UnusableHistoryException homeless(HistoryEvent event) {
    return new UnusableHistoryException(
        "event " + event.id() + " (" + event.typeName() + ") belongs to no state that was entered");
  }
}
