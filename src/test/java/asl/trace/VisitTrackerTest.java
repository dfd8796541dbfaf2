package asl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.EventType;
import asl.history.History;
import asl.history.HistoryEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTrackerTest {
  @Test
  void branchesAndIterationsAreNested() {
    Trace trace = own("dress");
    StateVisit dress = trace.visits().get(0);
    assertEquals(2, dress.attemptCount());
    assertEquals(VisitStatus.SUCCEEDED, dress.status());
    Attempt first = dress.attempts().get(0);
    assertTrue(first.failed());
    assertEquals(2, first.strands().size());
    StateVisit shoes = first.strands().get(1).visits().get(0);
    assertEquals("PutOnShoes", shoes.name());
    assertEquals(VisitStatus.FAILED, shoes.status());
    List<Strand> iterations = shoes.attempts().get(0).strands();
    assertEquals(
        List.of(VisitStatus.SUCCEEDED, VisitStatus.FAILED),
        iterations.stream().map(Strand::status).toList());
    assertEquals(2, iterations.get(0).depth());
    assertEquals(Duration.ofSeconds(1), dress.attempts().get(1).waited());
  }

  @Test
  void triesAreCountedAndWaitsMeasured() {
    StateVisit visit = visit(own("coat"), "WearHeavyCoat");
    assertEquals(VisitStatus.CAUGHT, visit.status());
    assertEquals(3, visit.attemptCount());
    assertEquals("States.Timeout", visit.attempts().get(1).error());
    assertEquals(Duration.ofSeconds(4), visit.attempts().get(2).waited());
    StateVisit next = visit.next();
    assertNotNull(next);
    assertEquals("LetItDry", next.name());
    assertEquals(visit, next.previous());
  }

  @Test
  void whatACutOffHistoryLeavesOpenIsRunning() {
    Trace trace = own("cutoff");
    assertEquals(VisitStatus.RUNNING, trace.status());
    StateVisit visit = visit(trace, "WearHeavyCoat");
    assertEquals(VisitStatus.RUNNING, visit.status());
    assertNull(visit.end());
    assertNull(visit.duration());
  }

  @Test
  void everyEventOfARecordingHasItsPlace() {
    for (Path file : TraceCases.recorded()) {
      Trace trace = Trace.of(TraceCases.read(file));
      Set<Long> placed = new HashSet<>();
      for (StateVisit visit : trace.visits()) {
        visit.events().forEach(event -> placed.add(event.id()));
        if (trace.status() != VisitStatus.RUNNING) {
          assertNotNull(visit.end(), () -> file + ": " + visit.name());
        }
      }
      for (HistoryEvent event : trace.events()) {
        boolean ofTheExecution =
            event.type().isTerminal()
                || event.type() == EventType.EXECUTION_STARTED
                || event.typeName().startsWith("MapIteration");
        assertTrue(
            ofTheExecution || placed.contains(event.id()),
            () -> file + ": event " + event.id() + " " + event.typeName());
      }
      long entered = trace.events().stream().filter(e -> e.type().isStateEntered()).count();
      assertEquals(entered, trace.visits().size(), file::toString);
    }
  }

  @Test
  void aHistoryWithoutSenseDoesNoHarm() {
    for (Path folder : TraceCases.own()) {
      List<HistoryEvent> events = TraceCases.read(folder.resolve("history.json")).events();
      for (int shift = 0; shift < 5; shift++) {
        List<HistoryEvent> wrong = new ArrayList<>();
        for (HistoryEvent event : events) {
          long previous = (event.previousEventId() * 7 + shift) % (events.size() + 3);
          wrong.add(
              new HistoryEvent(
                  event.id(), previous, event.timestamp(), event.type(), event.details()));
        }
        Trace trace = Trace.of(new History(wrong, null));
        assertEquals(events.size(), trace.events().size());
        assertTrue(trace.visits().size() > 0);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WearHeavyCoat, 1",
    "Wear*, 2",
    "*Coat, 2",
    "*a*C*, 2",
    "W*t, 2",
    "*, 5",
    "nothing, 0",
    "*x*, 0"
  })
  void statesAreFilteredByName(String pattern, int expected) {
    TraceFilter filter = new TraceFilter(List.of(pattern), Set.of(), false, null);
    assertEquals(expected, filter.visits(own("coat")).size());
  }

  @Test
  void typesErrorsAndIterationsAreFiltered() {
    Trace trace = own("laundry");
    assertEquals(25, visits(trace, new TraceFilter(List.of(), Set.of("Task"), false, null)));
    assertEquals(
        2, visits(trace, new TraceFilter(List.of(), Set.of("LambdaFunctionFailed"), false, null)));
    assertEquals(3, visits(trace, new TraceFilter(List.of(), Set.of(), true, null)));
    assertEquals(1, visits(trace, new TraceFilter(List.of(), Set.of(), false, 19L)));
    TraceFilter failed = new TraceFilter(List.of(), Set.of("LambdaFunctionFailed"), false, null);
    assertEquals(
        List.of("LambdaFunctionFailed", "LambdaFunctionFailed"),
        failed.events(trace).stream().map(HistoryEvent::typeName).toList());
    assertEquals(trace.events(), TraceFilter.ALL.events(trace));
  }

  @Test
  void aStreamIsFilteredAsAWholeIs() {
    for (TraceFilter filter :
        List.of(
            TraceFilter.ALL,
            new TraceFilter(List.of("Spin"), Set.of(), false, null),
            new TraceFilter(List.of(), Set.of("Map"), false, null),
            new TraceFilter(List.of(), Set.of(), false, 7L))) {
      Trace trace = own("laundry");
      List<HistoryEvent> streamed = new ArrayList<>();
      trace.events().forEach(new FilteredEvents(filter, streamed::add)::accept);
      assertEquals(filter.events(trace), streamed);
    }
  }

  @Test
  void aSummaryCounts() {
    TraceSummary summary = TraceSummary.of(own("coat"));
    assertEquals(5, summary.transitions());
    assertEquals(2, summary.retries());
    assertEquals(3, summary.errors());
    assertEquals(7, summary.billedTransitions());
    assertEquals(4, summary.routes().size());
    TraceSummary.RouteTaken caught =
        summary.routes().stream().filter(TraceSummary.RouteTaken::caught).findFirst().orElseThrow();
    assertEquals("LetItDry", caught.to());
    TraceSummary.StateTotals coat =
        summary.states().stream()
            .filter(state -> state.name().equals("WearHeavyCoat"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, coat.caught());
    assertEquals("ButtonMissing", coat.error());
  }

  private static int visits(Trace trace, TraceFilter filter) {
    return filter.visits(trace).size();
  }

  private static StateVisit visit(Trace trace, String name) {
    return trace.visits().stream()
        .filter(visit -> visit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Trace own(String name) {
    return Trace.of(TraceCases.read(TraceCases.own(name).resolve("history.json")));
  }
}
