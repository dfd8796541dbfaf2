package asl.trace;

import asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state that was entered once, and what became of it. */
public final class StateVisit extends Fallible {
  private final Strand strand;
  private final String name;
  private final String type;
  private final HistoryEvent entered;
  private final List<Attempt> attempts = new ArrayList<>(1);
  private final List<HistoryEvent> events = new ArrayList<>();
  private final Set<String> eventTypes = new HashSet<>(8);
  private final List<Long> ids = new ArrayList<>(6);
  private int attemptCount;
  private int retryCount;
  private boolean redriven;
  private @Nullable HistoryEvent exited;
  private @Nullable StateVisit next;
  private @Nullable StateVisit previous;
  private @Nullable Instant end;
  private boolean erred;
  private boolean failing;
  private boolean working;
  private VisitStatus status = VisitStatus.RUNNING;

  StateVisit(Strand strand, String name, String type, HistoryEvent entered) {
    this.strand = strand;
    this.name = name;
    this.type = type;
    this.entered = entered;
  }

  /** What it is part of. */
  public Strand strand() {
    return strand;
  }

  /** The state's name. */
  public String name() {
    return name;
  }

  /** The state's type: {@code Task}. */
  public String type() {
    return type;
  }

  /** The event with which it was entered. */
  public HistoryEvent entered() {
    return entered;
  }

  /** The event with which it was left; null while it runs, or if it failed. */
  public @Nullable HistoryEvent exited() {
    return exited;
  }

  /** The state that came next; null if none did, or if the history does not say yet. */
  public @Nullable StateVisit next() {
    return next;
  }

  /** The state that came before; null if none did, or if visits are not kept. */
  public @Nullable StateVisit previous() {
    return previous;
  }

  /** When it began. */
  public Instant start() {
    return entered.timestamp();
  }

  /** When it ended; null while it runs. */
  public @Nullable Instant end() {
    return end;
  }

  /** How long it took; null while it runs. */
  public @Nullable Duration duration() {
    return end == null ? null : Duration.between(start(), end);
  }

  /** How it stands. */
  public VisitStatus status() {
    return status;
  }

  /** Whether there was an error, handled or not. */
  public boolean hasError() {
    return erred || status == VisitStatus.CAUGHT || status.isFailure();
  }

  /** The tries, as far as they are kept; empty for states whose work is not scheduled. */
  public List<Attempt> attempts() {
    return attempts;
  }

  /** How many tries there were; 0 for states whose work is not scheduled. */
  public int attemptCount() {
    return attemptCount;
  }

  /** How many of the tries followed a failed one by the state's own Retry. */
  public int retryCount() {
    return retryCount;
  }

  /** The last try; null if there was none. */
  public @Nullable Attempt lastAttempt() {
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
  }

  /** Its events without those of its branches and iterations, as far as they are kept. */
  public List<HistoryEvent> events() {
    return events;
  }

  /** Whether its work is done by branches or iterations. */
  public boolean isContainer() {
    return type.equals("Parallel") || type.equals("Map");
  }

  /** The types of its events, kept or not. */
  Set<String> eventTypes() {
    return eventTypes;
  }

  List<Long> ids() {
    return ids;
  }

  /** Whether its branches or iterations are under way. */
  boolean working() {
    return working;
  }

  /** Whether its last try failed, so that another one, a catcher or its end must follow. */
  boolean failing() {
    return failing;
  }

  /** Whether an execution that was redriven has it at hand and no try has begun since. */
  boolean isRedriven() {
    return redriven;
  }

  void working(boolean now) {
    working = now;
  }

  void add(Attempt attempt, boolean keep) {
    attemptCount++;
    retryCount += attempt.retry() > 0 ? 1 : 0;
    redriven = false;
    if (!keep) {
      attempts.clear();
    }
    attempts.add(attempt);
    failing = false;
  }

  void fail(@Nullable String newError, @Nullable String newCause) {
    failing = true;
    redriven = false;
    erred = true;
    noteError(newError, newCause);
  }

  /** The same for the visit and a try, counted from 0. */
  void explain(int attempt, String newError, @Nullable String newCause) {
    explain(newError, newCause);
    if (attempt >= 0 && attempt < attempts.size()) {
      attempts.get(attempt).explain(newError, newCause);
    }
  }

  void exit(HistoryEvent event) {
    exited = event;
    end(event, failing ? VisitStatus.CAUGHT : VisitStatus.SUCCEEDED);
  }

  void end(HistoryEvent event, VisitStatus ending) {
    end = event.timestamp();
    status = ending;
    working = false;
  }

  /** Whether a redriven execution goes on with it; a Fail state is entered once more. */
  boolean isUnfinished() {
    return exited == null && !type.equals("Fail");
  }

  /** It is under way again. */
  void goesOn() {
    end = null;
    status = VisitStatus.RUNNING;
    failing = false;
    redriven = true;
    working = isContainer() && !attempts.isEmpty();
  }

  void follows(StateVisit visit) {
    previous = visit;
  }

  void followedBy(StateVisit visit) {
    next = visit;
  }
}
