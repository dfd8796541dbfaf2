package asl.trace;

import asl.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One try of a state's work: a task that was scheduled, or the branches that were started. */
public final class Attempt extends Fallible {
  private final int number;
  private final HistoryEvent first;
  private final int retry;
  private final Duration waited;
  private final Map<Long, Strand> open = new LinkedHashMap<>();
  private final List<Strand> strands = new ArrayList<>();
  private final List<Strand> stopped = new ArrayList<>(0);
  private int started;
  private int succeeded;
  private int failed;
  private @Nullable HistoryEvent last;
  private boolean failure;

  Attempt(int number, int retry, HistoryEvent first, Duration waited) {
    this.number = number;
    this.retry = retry;
    this.first = first;
    this.waited = waited;
  }

  /** Which try it is, from 1. */
  public int number() {
    return number;
  }

  /** Which retry it is, from 1; 0 for the first try, also of an execution that was redriven. */
  public int retry() {
    return retry;
  }

  /** The event that it began with. */
  public HistoryEvent first() {
    return first;
  }

  /** The event that it ended with; null while it runs. */
  public @Nullable HistoryEvent last() {
    return last;
  }

  /** How long the state waited before it. */
  public Duration waited() {
    return waited;
  }

  /** When it began. */
  public Instant start() {
    return first.timestamp();
  }

  /** Whether it failed. */
  public boolean failed() {
    return failure;
  }

  /** The branches or iterations, as far as they are kept. */
  public List<Strand> strands() {
    return strands;
  }

  /** How many branches or iterations began. */
  public int strandsStarted() {
    return started;
  }

  /** How many of them succeeded. */
  public int strandsSucceeded() {
    return succeeded;
  }

  /** How many of them failed. */
  public int strandsFailed() {
    return failed;
  }

  /** The items of the Map state; null if it is none or the history does not say. */
  public @Nullable Long length() {
    return first.number("length");
  }

  Map<Long, Strand> open() {
    return open;
  }

  void start(Strand strand, boolean keep) {
    started++;
    open.put(strand.index(), strand);
    if (keep) {
      strands.add(strand);
    }
  }

  /** Counts a strand that has ended; does nothing if it is not one of its own under way. */
  void ended(Strand strand) {
    if (!open.remove(strand.index(), strand)) {
      return;
    }
    if (strand.status() == VisitStatus.SUCCEEDED) {
      succeeded++;
      return;
    }
    stopped.add(strand);
    if (strand.status().isFailure()) {
      failed++;
    }
  }

  /** Its branches or iterations that did not succeed are under way again. */
  void goesOn() {
    last = null;
    failure = false;
    failed = 0;
    stopped.forEach(strand -> open.put(strand.index(), strand));
    stopped.clear();
  }

  void end(HistoryEvent event) {
    last = event;
  }

  void fail(HistoryEvent event, @Nullable String newError, @Nullable String newCause) {
    last = event;
    failure = true;
    noteError(newError, newCause);
  }
}
