package asl.trace;

import asl.history.Explanation;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole execution, indexed: its events, the states visited, and why it went that way. */
public final class Trace {
  private final History history;
  private final VisitTracker tracker;
  private final List<StateVisit> visits = new ArrayList<>();
  private final List<Explanation> explanations;
  private final Map<Long, List<Explanation>> byVisit = new HashMap<>();
  private final Map<String, List<StartedExecution>> children;

  private Trace(
      History history,
      List<Explanation> explanations,
      Map<String, List<StartedExecution>> children) {
    this.history = history;
    this.explanations = explanations;
    this.children = children;
    this.tracker =
        new VisitTracker(
            new VisitListener() {
              @Override
              public void entered(StateVisit visit) {
                visits.add(visit);
              }
            },
            true);
    history.events().forEach(tracker::accept);
    explanations.forEach(
        each ->
            byVisit
                .computeIfAbsent(each.stateEnteredEventId(), id -> new ArrayList<>(1))
                .add(each));
    visits.forEach(this::nameErrors);
  }

  /**
   * The history of a Fail state, or of a container that is tried again, does not name the error.
   */
  private void nameErrors(StateVisit visit) {
    int attempt = 0;
    for (Explanation explanation : explanations(visit)) {
      if (explanation instanceof Explanation.ErrorHandled handled) {
        visit.explain(attempt++, handled.error(), handled.cause());
      }
    }
  }

  /** Indexes a history. */
  public static Trace of(History history) {
    return new Trace(history, List.of(), Map.of());
  }

  /**
   * Indexes a history and what belongs to it.
   *
   * @param explanations why it went that way
   * @param children the executions that its states started, by their {@linkplain
   *     StartedExecution#origin origin}, as far as they are known
   */
  public static Trace of(
      History history,
      List<Explanation> explanations,
      Map<String, List<StartedExecution>> children) {
    return new Trace(history, List.copyOf(explanations), Map.copyOf(children));
  }

  /** The events, in the order of their ids. */
  public List<HistoryEvent> events() {
    return history.events();
  }

  /** Where the history is damaged; null if it is whole. */
  public @Nullable HistoryDamage damage() {
    return history.damage();
  }

  /** The outermost strand, which holds all visits that are inside no other. */
  public Strand execution() {
    return tracker.execution();
  }

  /** Every visit, in the order of entering. */
  public List<StateVisit> visits() {
    return visits;
  }

  /** The visit that an event belongs to; null for those of the execution itself. */
  public @Nullable StateVisit visitOf(HistoryEvent event) {
    return tracker.visitOf(event);
  }

  /** What explains the execution, in order; empty if nothing does. */
  public List<Explanation> explanations() {
    return explanations;
  }

  /** What explains a visit. */
  public List<Explanation> explanations(StateVisit visit) {
    return byVisit.getOrDefault(visit.entered().id(), List.of());
  }

  /** The executions that a visit has started, in order; empty for most. */
  public List<StartedExecution> started(StateVisit visit) {
    Set<String> origins = new LinkedHashSet<>();
    for (HistoryEvent event : visit.events()) {
      String origin = StartedExecution.origin(event);
      if (origin != null) {
        origins.add(origin);
      }
    }
    List<StartedExecution> started = new ArrayList<>();
    for (String origin : origins) {
      started.addAll(children(origin));
      if (!children.containsKey(origin) && !StartedExecution.isMapRun(origin)) {
        started.add(new StartedExecution(origin, null));
      }
    }
    return started;
  }

  /** The executions of that {@linkplain StartedExecution#origin origin}, as far as known. */
  public List<StartedExecution> children(String origin) {
    return children.getOrDefault(origin, List.of());
  }

  /** How the execution stands. */
  public VisitStatus status() {
    return execution().status();
  }

  /** The event that the execution ended with; null if the history has none. */
  public @Nullable HistoryEvent ending() {
    return execution().last();
  }

  /** When it began; the epoch if there are no events. */
  public Instant start() {
    return events().isEmpty() ? Instant.EPOCH : events().get(0).timestamp();
  }

  /** When the last event happened. */
  public Instant end() {
    List<HistoryEvent> events = events();
    return events.isEmpty() ? Instant.EPOCH : events.get(events.size() - 1).timestamp();
  }

  /** How long it took, up to the last event. */
  public Duration duration() {
    return Duration.between(start(), end());
  }

  /** Its input; null if the history does not have it. */
  public @Nullable Object input() {
    return events().isEmpty() ? null : events().get(0).details().field("input");
  }

  /** Its output; null if there is none. */
  public @Nullable Object output() {
    HistoryEvent ending = ending();
    return ending == null ? null : ending.details().field("output");
  }
}
