package asl.clock;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Timers in the order of their instants, those of one instant in the order of their setting. */
final class TimerQueue {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long sequence;
  private int cancelled;

  Clock.Timer add(Instant instant, Runnable action) {
    Entry entry = new Entry(instant, sequence++, action);
    entries.add(entry);
    return entry;
  }

  /** The instant of the earliest timer; null if there is none. */
  @Nullable Instant earliest() {
    Entry first = first();
    return first == null ? null : first.instant;
  }

  /** Takes out the earliest timer's action if it is due; null if none is. */
  @Nullable Runnable takeDue(Instant now) {
    Entry first = first();
    if (first == null || first.instant.isAfter(now)) {
      return null;
    }
    entries.poll();
    Runnable action = first.action;
    first.action = null;
    return action;
  }

  private @Nullable Entry first() {
    Entry first = entries.peek();
    while (first != null && first.action == null) {
      entries.poll();
      cancelled--;
      first = entries.peek();
    }
    return first;
  }

  /** Drops timers taken back, once they are the larger part, so that memory follows the live. */
  private void sweep() {
    if (cancelled > 1000 && cancelled > entries.size() / 2) {
      entries.removeIf(entry -> entry.action == null);
      cancelled = 0;
    }
  }

  private final class Entry implements Clock.Timer, Comparable<Entry> {
    private final Instant instant;
    private final long order;
    private @Nullable Runnable action;

    Entry(Instant instant, long order, Runnable action) {
      this.instant = instant;
      this.order = order;
      this.action = action;
    }

    @Override
    public void cancel() {
      if (action != null) {
        action = null;
        cancelled++;
        sweep();
      }
    }

    @Override
    public int compareTo(Entry other) {
      int byInstant = instant.compareTo(other.instant);
      return byInstant != 0 ? byInstant : Long.compare(order, other.order);
    }
  }
}
