package asl.engine;

import asl.clock.Clock;
import asl.history.EventDetails;
import asl.history.EventSink;
import asl.history.EventType;
import asl.history.HistoryEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the events of an execution and hands them on; makes none that nobody reads. The last
 * place of a limited history is kept for the event that ends the execution: what comes before it
 * and finds no room is left out.
 */
final class EventRecorder {
  private final Clock clock;
  private final @Nullable EventSink sink;
  private final long room;
  private final Execution execution;
  private long lastId;
  private boolean overflown;

  /**
   * @param limit how many events there may be; null if unlimited
   * @param execution whose events they are; told once, when the first of them is left out
   * @param lastId how many events it has had before
   */
  EventRecorder(
      Clock clock,
      @Nullable EventSink sink,
      @Nullable Long limit,
      Execution execution,
      long lastId) {
    this.clock = clock;
    this.sink = sink;
    this.room = limit == null ? Long.MAX_VALUE : limit - 1;
    this.execution = execution;
    this.lastId = lastId;
  }

  /** How many events there are. */
  long count() {
    return lastId;
  }

  /** Whether an event was left out. */
  boolean isOverflown() {
    return overflown;
  }

  /** Records an event and gives its id; the last event's where there is no room. */
  long add(EventType type, long previous, EventDetails details) {
    return hasRoom() ? put(type, previous, details) : lastId;
  }

  /** Records the event that ends the execution. */
  void addLast(EventType type, long previous, EventDetails details) {
    put(type, previous, details);
  }

  private boolean hasRoom() {
    if (lastId < room) {
      return true;
    }
    if (!overflown) {
      overflown = true;
      execution.historyOverflows();
    }
    return false;
  }

  /** As {@link #add}, where nobody listens: no details are made. */
  private long addUnheard() {
    return hasRoom() ? ++lastId : lastId;
  }

  private long put(EventType type, long previous, EventDetails details) {
    long id = ++lastId;
    if (sink != null) {
      sink.accept(new HistoryEvent(id, previous, clock.now(), type, details));
    }
    return id;
  }

  long add(EventType type, long previous) {
    return add(type, previous, EventDetails.None.NONE);
  }

  long entered(EventType type, long previous, String name, @Nullable Object input) {
    return sink == null
        ? addUnheard()
        : add(type, previous, new EventDetails.StateEntered(name, input));
  }

  long iteration(EventType type, long previous, String state, int index) {
    return sink == null
        ? addUnheard()
        : add(type, previous, new EventDetails.MapIteration(state, index));
  }

  long exited(
      EventType type,
      long previous,
      String name,
      @Nullable Object output,
      @Nullable Map<String, @Nullable Object> assigned) {
    return sink == null
        ? addUnheard()
        : add(type, previous, new EventDetails.StateExited(name, output, assigned));
  }
}
