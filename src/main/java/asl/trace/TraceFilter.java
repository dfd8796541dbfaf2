package asl.trace;

import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which visits are shown. Whatever is left empty lets everything through.
 *
 * @param states state names; {@code *} stands for any text
 * @param types state types ({@code Task}) or event types ({@code TaskFailed})
 * @param errorsOnly whether only visits with an error are shown
 * @param iteration only visits inside the Map iteration of this number; null for all
 */
public record TraceFilter(
    List<String> states, Set<String> types, boolean errorsOnly, @Nullable Long iteration) {
  /** Lets everything through. */
  public static final TraceFilter ALL = new TraceFilter(List.of(), Set.of(), false, null);

  /** Whether the filter lets everything through. */
  public boolean isAll() {
    return states.isEmpty() && types.isEmpty() && !errorsOnly && iteration == null;
  }

  /** Whether a visit is shown. */
  public boolean accepts(StateVisit visit) {
    return (states.isEmpty() || states.stream().anyMatch(name -> matches(name, visit.name())))
        && (types.isEmpty() || hasType(visit))
        && (!errorsOnly || visit.hasError())
        && (iteration == null || isInside(visit, iteration));
  }

  /** The visits that are shown, in the order of entering. */
  public List<StateVisit> visits(Trace trace) {
    return isAll() ? trace.visits() : trace.visits().stream().filter(this::accepts).toList();
  }

  /** The visits that are shown, those around them, and the same of executions started inside. */
  public Set<StateVisit> withSurroundings(Trace trace) {
    Set<StateVisit> shown = new HashSet<>();
    for (StateVisit visit : trace.visits()) {
      boolean any = accepts(visit);
      for (StartedExecution child : trace.started(visit)) {
        any |= child.trace() != null && shown.addAll(withSurroundings(child.trace()));
      }
      StateVisit at = any ? visit : null;
      while (at != null && shown.add(at)) {
        at = at.strand().owner();
      }
    }
    return shown;
  }

  /** The events that are shown: all, or those of the visits that are. */
  public List<HistoryEvent> events(Trace trace) {
    return isAll()
        ? trace.events()
        : trace.events().stream().filter(event -> accepts(event, trace.visitOf(event))).toList();
  }

  private boolean accepts(HistoryEvent event, @Nullable StateVisit visit) {
    return visit != null && accepts(visit) && hasType(event, visit);
  }

  private boolean hasType(HistoryEvent event, StateVisit visit) {
    return types.isEmpty() || types.contains(visit.type()) || types.contains(event.typeName());
  }

  /** Whether an event is shown, of a visit that may not be over. */
  boolean acceptsInStream(HistoryEvent event, @Nullable StateVisit visit) {
    return visit != null
        && (states.isEmpty() || states.stream().anyMatch(name -> matches(name, visit.name())))
        && hasType(event, visit)
        && (!errorsOnly || tellsError(event))
        && (iteration == null || isInside(visit, iteration));
  }

  private static boolean tellsError(HistoryEvent event) {
    String type = event.typeName();
    return type.endsWith("Failed") || type.endsWith("TimedOut") || type.endsWith("Aborted");
  }

  private boolean hasType(StateVisit visit) {
    return types.contains(visit.type()) || visit.eventTypes().stream().anyMatch(types::contains);
  }

  private static boolean isInside(StateVisit visit, long iteration) {
    StateVisit at = visit;
    while (at != null) {
      Strand strand = at.strand();
      if (strand.kind() == Strand.Kind.ITERATION && strand.index() == iteration) {
        return true;
      }
      at = strand.owner();
    }
    return false;
  }

  private static boolean matches(String pattern, String name) {
    if (pattern.indexOf('*') < 0) {
      return pattern.equals(name);
    }
    List<String> pieces = new ArrayList<>(List.of(pattern.split("\\*", -1)));
    String head = pieces.remove(0);
    String tail = pieces.remove(pieces.size() - 1);
    if (name.length() < head.length() + tail.length()
        || !name.startsWith(head)
        || !name.endsWith(tail)) {
      return false;
    }
    int at = head.length();
    for (String piece : pieces) {
      int found = name.indexOf(piece, at);
      if (found < 0 || found + piece.length() > name.length() - tail.length()) {
        return false;
      }
      at = found + piece.length();
    }
    return true;
  }
}
