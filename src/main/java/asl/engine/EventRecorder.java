package asl.engine;

import asl.clock.Clock;
import asl.history.EventDetails;
import asl.history.EventSink;
import asl.history.EventType;
import asl.history.HistoryEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the events of an execution and hands them on; makes none that nobody reads. */
final class EventRecorder {
  private final Clock clock;
  private final @Nullable EventSink sink;
  private long lastId;

  EventRecorder(Clock clock, @Nullable EventSink sink) {
    this.clock = clock;
    this.sink = sink;
  }

  /** How many events there are. */
  long count() {
    return lastId;
  }

  /** Records an event and gives its id. */
  long add(EventType type, long previous, EventDetails details) {
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
    if (sink == null) {
      return ++lastId;
    }
    return add(type, previous, new EventDetails.StateEntered(name, input));
  }

  long exited(
      EventType type,
      long previous,
      String name,
      @Nullable Object output,
      @Nullable Map<String, @Nullable Object> assigned) {
    if (sink == null) {
      return ++lastId;
    }
    return add(type, previous, new EventDetails.StateExited(name, output, assigned));
  }
}
