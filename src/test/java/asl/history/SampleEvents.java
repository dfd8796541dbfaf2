package asl.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events for tests, made as the interpreter makes them. */
final class SampleEvents {
  static final Instant START = Instant.parse("2026-01-02T03:04:05.006Z");

  private SampleEvents() {}

  /** One execution of a Pass state with the input as its output. */
  static List<HistoryEvent> passing(Object input) {
    List<HistoryEvent> events = new ArrayList<>();
    events.add(
        event(1, 0, EventType.EXECUTION_STARTED, new EventDetails.ExecutionStarted(input, "role")));
    events.add(
        event(2, 0, EventType.PASS_STATE_ENTERED, new EventDetails.StateEntered("Wear", input)));
    events.add(
        event(
            3,
            2,
            EventType.PASS_STATE_EXITED,
            new EventDetails.StateExited("Wear", input, Map.of("coat", "heavy"))));
    events.add(event(4, 3, EventType.EXECUTION_SUCCEEDED, new EventDetails.Output(input)));
    return events;
  }

  static HistoryEvent event(long id, long previous, EventType type, EventDetails details) {
    return new HistoryEvent(id, previous, START.plusMillis(id * 37), type, details);
  }
}
