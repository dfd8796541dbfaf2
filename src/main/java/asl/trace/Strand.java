package asl.trace;

import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States visited one after the other: those of the execution itself, of a branch of a Parallel
 * state or of an iteration of a Map state.
 */
public final class Strand {
  /** What a strand is. */
  public enum Kind {
    EXECUTION,
    BRANCH,
    ITERATION
  }

  private final Kind kind;
  private final long index;
  private final @Nullable StateVisit owner;
  private final @Nullable HistoryEvent first;
  private final int depth;
  private final List<StateVisit> visits = new ArrayList<>();
  private final List<Long> ids = new ArrayList<>(2);
  private int visited;
  private @Nullable StateVisit current;
  private @Nullable HistoryEvent last;
  private VisitStatus status = VisitStatus.RUNNING;

  Strand(Kind kind, long index, @Nullable StateVisit owner, @Nullable HistoryEvent first) {
    this.kind = kind;
    this.index = index;
    this.owner = owner;
    this.first = first;
    this.depth = owner == null ? 0 : owner.strand().depth + 1;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The number of the branch or iteration, from 0. */
  public long index() {
    return index;
  }

  /** The Parallel or Map state it belongs to; null for the execution. */
  public @Nullable StateVisit owner() {
    return owner;
  }

  /** The event that it began with; null if the history does not have it. */
  public @Nullable HistoryEvent first() {
    return first;
  }

  /** The event that it ended with; null while it runs or if the history does not have it. */
  public @Nullable HistoryEvent last() {
    return last;
  }

  /** The states visited, in order, as far as they are kept. */
  public List<StateVisit> visits() {
    return visits;
  }

  /** How many states were visited. */
  public int visited() {
    return visited;
  }

  /** How it stands. */
  public VisitStatus status() {
    return status;
  }

  /** How deep it is nested: 0 for the execution. */
  public int depth() {
    return depth;
  }

  /** The state visited last; null if none was. */
  public @Nullable StateVisit current() {
    return current;
  }

  List<Long> ids() {
    return ids;
  }

  void enter(StateVisit visit, boolean keep) {
    visited++;
    current = visit;
    if (keep) {
      visits.add(visit);
    }
  }

  /** The execution was redriven: what had not succeeded is under way again. */
  void goesOn(VisitListener listener) {
    last = null;
    status = VisitStatus.RUNNING;
    StateVisit visit = current;
    if (visit == null || !visit.isUnfinished()) {
      return;
    }
    listener.resumed(visit);
    visit.goesOn();
    Attempt attempt = visit.isContainer() ? visit.lastAttempt() : null;
    if (attempt != null) {
      attempt.goesOn();
      attempt.open().values().forEach(strand -> strand.goesOn(listener));
    }
  }

  void end(@Nullable HistoryEvent event, VisitStatus ending) {
    last = event;
    status = ending;
  }
}
