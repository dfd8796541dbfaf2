package asl.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonEquality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HistoryRoundTripTest {
  @Property(tries = 300)
  void whatIsWrittenIsRead(
      @ForAll("details") List<EventDetails> details,
      @ForAll HistoryFormat format,
      @ForAll("times") Instant time) {
    List<HistoryEvent> events = new ArrayList<>();
    for (EventDetails each : details) {
      long id = events.size() + 1L;
      events.add(new HistoryEvent(id, id - 1, time.plusMillis(id), typeOf(each), each));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HistoryWriter writer = HistoryWriter.toStream(out, format)) {
      events.forEach(writer::accept);
    }
    History history = HistoryReader.read(new ByteArrayInputStream(out.toByteArray()));
    if (!events.isEmpty() || format == HistoryFormat.JSON) {
      assertNull(history.damage());
    }
    assertEquals(events.size(), history.events().size());
    for (int i = 0; i < events.size(); i++) {
      HistoryEvent written = events.get(i);
      HistoryEvent read = history.events().get(i);
      assertEquals(written.timestamp(), read.timestamp());
      assertTrue(
          JsonEquality.equal(written.toJson(), read.toJson()),
          () -> written.toJson() + "\n" + read.toJson());
      for (String field : List.of("input", "output", "parameters", "assignedVariables")) {
        assertTrue(JsonEquality.equal(written.details().field(field), read.details().field(field)));
      }
    }
  }

  private static EventType typeOf(EventDetails details) {
    if (details instanceof EventDetails.StateEntered) {
      return EventType.TASK_STATE_ENTERED;
    }
    if (details instanceof EventDetails.StateExited) {
      return EventType.TASK_STATE_EXITED;
    }
    if (details instanceof EventDetails.TaskScheduled) {
      return EventType.TASK_SCHEDULED;
    }
    return details instanceof EventDetails.TaskFailure
        ? EventType.TASK_FAILED
        : EventType.PARALLEL_STATE_STARTED;
  }

  @Provide
  Arbitrary<Instant> times() {
    return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
  }

  @Provide
  Arbitrary<List<EventDetails>> details() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(8);
    Arbitrary<Object> value = values();
    Arbitrary<EventDetails> entered =
        Combinators.combine(text, value).as(EventDetails.StateEntered::new);
    Arbitrary<EventDetails> exited =
        Combinators.combine(text, value, value)
            .as(
                (name, output, variable) ->
                    new EventDetails.StateExited(name, output, one(variable)));
    Arbitrary<EventDetails> scheduled =
        Combinators.combine(text, value, Arbitraries.longs().injectNull(0.5))
            .as(
                (name, parameters, timeout) ->
                    new EventDetails.TaskScheduled(
                        name, "invoke", "us-east-1", parameters, timeout, null, null));
    Arbitrary<EventDetails> failed =
        Combinators.combine(text, text.injectNull(0.3))
            .as((error, cause) -> new EventDetails.TaskFailure("sqs", "send", error, cause));
    return Arbitraries.oneOf(
            entered, exited, scheduled, failed, Arbitraries.just(EventDetails.None.NONE))
        .list()
        .ofMaxSize(12);
  }

  private static Arbitrary<Object> values() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(10).map(text -> (Object) text),
            Arbitraries.integers().map(number -> (Object) number),
            Arbitraries.longs().map(number -> (Object) number),
            Arbitraries.doubles().between(-1e9, 1e9).ofScale(3).map(number -> (Object) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag));
    Arbitrary<Object> list =
        leaf.injectNull(0.1).list().ofMaxSize(4).map(elements -> (Object) elements);
    Arbitrary<Object> object =
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), Arbitraries.oneOf(leaf, list))
            .ofMaxSize(4)
            .map(members -> (Object) members);
    return Arbitraries.oneOf(leaf, list, object).injectNull(0.1);
  }

  private static Map<String, Object> one(Object value) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("it", value);
    return variables;
  }
}
