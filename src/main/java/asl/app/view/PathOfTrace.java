package asl.app.view;

import asl.graph.PathTaken;
import asl.graph.StateVisits;
import asl.graph.TransitionTaken;
import asl.trace.StateVisit;
import asl.trace.Strand;
import asl.trace.Trace;
import asl.trace.VisitStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The path that an execution took, counted for a graph. */
public final class PathOfTrace {
  private record Way(@Nullable String from, @Nullable String to, boolean caught) {}

  private final Map<String, StateVisits> states = new LinkedHashMap<>();
  private final Map<Way, Long> ways = new LinkedHashMap<>();

  private PathOfTrace() {}

  /** Counts the visits and transitions of an execution. */
  public static PathTaken of(Trace trace) {
    PathOfTrace path = new PathOfTrace();
    for (StateVisit visit : trace.visits()) {
      path.states.merge(visit.name(), path.visit(visit), PathOfTrace::sum);
      path.transitions(visit);
    }
    List<TransitionTaken> transitions = new ArrayList<>();
    path.ways.forEach(
        (way, count) ->
            transitions.add(new TransitionTaken(way.from(), way.to(), way.caught(), count)));
    String status = trace.ending() == null ? null : trace.status().name();
    return new PathTaken(status, path.states, List.copyOf(transitions));
  }

  private StateVisits visit(StateVisit visit) {
    VisitStatus status = visit.status();
    return new StateVisits(
        1,
        status == VisitStatus.SUCCEEDED ? 1 : 0,
        status == VisitStatus.CAUGHT ? 1 : 0,
        status.isFailure() ? 1 : 0,
        visit.duration(),
        visit.error(),
        visit.cause());
  }

  private static StateVisits sum(StateVisits a, StateVisits b) {
    Duration duration = a.duration();
    if (duration != null && b.duration() != null) {
      duration = duration.plus(b.duration());
    } else if (duration == null) {
      duration = b.duration();
    }
    return new StateVisits(
        a.entered() + b.entered(),
        a.succeeded() + b.succeeded(),
        a.caught() + b.caught(),
        a.failed() + b.failed(),
        duration,
        b.error() == null ? a.error() : b.error(),
        b.error() == null ? a.cause() : b.cause());
  }

  private void transitions(StateVisit visit) {
    boolean outermost = visit.strand().kind() == Strand.Kind.EXECUTION;
    if (visit.previous() == null && outermost) {
      count(new Way(null, visit.name(), false));
    }
    StateVisit next = visit.next();
    if (next != null) {
      count(new Way(visit.name(), next.name(), visit.status() == VisitStatus.CAUGHT));
    } else if (outermost && visit.status() == VisitStatus.SUCCEEDED) {
      count(new Way(visit.name(), null, false));
    }
  }

  private void count(Way way) {
    ways.merge(way, 1L, Long::sum);
  }
}
