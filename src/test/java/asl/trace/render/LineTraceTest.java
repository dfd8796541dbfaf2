package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.Explanation;
import asl.history.History;
import asl.history.HistoryEvent;
import asl.text.Columns;
import asl.text.Palette;
import asl.trace.TraceCases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineTraceTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  static List<Path> own() {
    return TraceCases.own();
  }

  @ParameterizedTest
  @MethodSource("own")
  void aTraceInALog(Path folder) {
    TraceCases.assertGolden(folder.resolve("line.out"), text(folder, TextLayout.PLAIN));
  }

  @ParameterizedTest
  @MethodSource("own")
  void aTraceOnANarrowTerminalFits(Path folder) {
    String text = text(folder, new TextLayout(60, Palette.NONE));
    TraceCases.assertGolden(folder.resolve("line-60.out"), text);
    text.lines().forEach(line -> assertTrue(Columns.of(line) <= 60, line));
  }

  @ParameterizedTest
  @MethodSource("own")
  void coloursChangeNothingElse(Path folder) {
    String coloured = text(folder, new TextLayout(160, Palette.ANSI));
    assertTrue(coloured.contains("\u001b[1m"));
    assertEquals(
        text(folder, new TextLayout(160, Palette.NONE)), coloured.replaceAll("\u001b\\[\\d+m", ""));
  }

  @Test
  void aMilestoneIsToldOnce() {
    List<HistoryEvent> events = new ArrayList<>();
    add(events, EventType.EXECUTION_STARTED, 0, Map.of());
    add(events, EventType.MAP_STATE_ENTERED, 0, Map.of("name", "Each"));
    add(events, EventType.MAP_STATE_STARTED, 2, Map.of("length", 20));
    for (int i = 0; i < 20; i++) {
      add(events, EventType.MAP_ITERATION_STARTED, 3, Map.of("name", "Each", "index", i));
    }
    for (int i = 0; i < 10; i++) {
      add(events, EventType.MAP_ITERATION_SUCCEEDED, 4 + i, Map.of("name", "Each", "index", i));
    }
    for (int i = 10; i < 20; i++) {
      add(events, EventType.MAP_ITERATION_ABORTED, 4 + i, Map.of("name", "Each", "index", i));
    }
    List<String> lines = lines(new History(events, null), TextLayout.PLAIN);
    assertEquals(1, lines.stream().filter(line -> line.contains("10 of 20 done")).count());
  }

  @Test
  void aStateThatNothingFollowsOnIsToldAtOnce() {
    List<HistoryEvent> events = new ArrayList<>();
    add(events, EventType.EXECUTION_STARTED, 0, Map.of());
    add(events, EventType.PASS_STATE_ENTERED, 0, Map.of("name", "Left"));
    add(events, EventType.PASS_STATE_EXITED, 2, Map.of("name", "Left"));
    List<String> lines = new ArrayList<>();
    LineTrace trace = new LineTrace(TextLayout.PLAIN, 2, lines::add);
    events.forEach(trace::accept);
    trace.nothingFollows(events.get(1));
    assertEquals(0, lines.size(), "the next state may be known soon");
    trace.nothingFollows(events.get(2));
    assertEquals(1, lines.size());
    trace.nothingFollows(events.get(2));
    assertEquals(1, lines.size());
  }

  private static void add(
      List<HistoryEvent> events, EventType type, long previous, Map<String, Object> details) {
    events.add(
        new HistoryEvent(
            events.size() + 1,
            previous,
            START,
            type,
            new EventDetails.Recorded(
                type.label(), type.detailsField(), Map.copyOf(details), Map.of())));
  }

  @Test
  void everyRecordedHistoryIsShown() {
    for (Path file : TraceCases.recorded()) {
      History history = TraceCases.read(file);
      List<String> lines = lines(history, new TextLayout(160, Palette.NONE));
      assertFalse(lines.isEmpty(), file::toString);
      String last = lines.get(lines.size() - 1);
      EventType end = history.events().get(history.events().size() - 1).type();
      if (end == EventType.EXECUTION_SUCCEEDED) {
        assertTrue(last.contains("SUCCEEDED in"), () -> file + ": " + last);
      }
      assertEquals(!end.isTerminal(), last.contains("RUNNING"), () -> file + ": " + last);
    }
  }

  @Test
  void anExplanationSaysAtOnceWhenItIsTriedAgain() {
    List<String> lines = new ArrayList<>();
    LineTrace trace = new LineTrace(TextLayout.PLAIN, 3, lines::add);
    trace.accept(
        event(1, 0, EventType.EXECUTION_STARTED, new EventDetails.ExecutionStarted("", "role")));
    trace.accept(event(2, 0, EventType.TASK_STATE_ENTERED, new EventDetails.StateEntered("T", 1)));
    EventDetails scheduled =
        new EventDetails.TaskScheduled("sqs", "send", "us-east-1", 1, null, null, null);
    trace.accept(event(3, 2, EventType.TASK_SCHEDULED, scheduled));
    trace.accept(
        event(4, 3, EventType.TASK_FAILED, new EventDetails.TaskFailure("sqs", "send", "E", null)));
    assertEquals(0, lines.size());
    trace.accept(
        new Explanation.ErrorHandled(
            2, "T", "E", null, List.of(), new Explanation.Retried(1, 3, Duration.ofSeconds(2))));
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith("✗ E, retry 1/3 in 2 s"), lines::toString);
    trace.accept(event(5, 4, EventType.TASK_SCHEDULED, scheduled));
    assertEquals(1, lines.size());
  }

  @Test
  void memoryFollowsWhatIsUnderWay() {
    int iterations = 200_000;
    long[] lines = {0};
    LineTrace trace = new LineTrace(TextLayout.PLAIN, 3, line -> lines[0]++);
    trace.accept(
        event(1, 0, EventType.EXECUTION_STARTED, new EventDetails.ExecutionStarted("", "role")));
    trace.accept(event(2, 0, EventType.MAP_STATE_ENTERED, new EventDetails.StateEntered("M", 1)));
    trace.accept(event(3, 2, EventType.MAP_STATE_STARTED, new EventDetails.MapStarted(iterations)));
    long id = 3;
    System.gc();
    long before = used();
    for (int i = 0; i < iterations; i++) {
      EventDetails iteration = new EventDetails.MapIteration("M", i);
      trace.accept(event(++id, 3, EventType.MAP_ITERATION_STARTED, iteration));
      Object input = Map.of("text", "x".repeat(50), "number", i);
      EventDetails entered = new EventDetails.StateEntered("P", input);
      trace.accept(event(++id, id - 1, EventType.PASS_STATE_ENTERED, entered));
      EventDetails exited = new EventDetails.StateExited("P", input, null);
      trace.accept(event(++id, id - 1, EventType.PASS_STATE_EXITED, exited));
      trace.accept(event(++id, id - 1, EventType.MAP_ITERATION_SUCCEEDED, iteration));
    }
    System.gc();
    assertTrue(used() - before < 20_000_000, () -> used() - before + " bytes more");
    assertTrue(lines[0] < 20, () -> lines[0] + " lines");
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String text(Path folder, TextLayout layout) {
    return String.join("\n", lines(TraceCases.read(folder.resolve("history.json")), layout)) + "\n";
  }

  private static List<String> lines(History history, TextLayout layout) {
    List<String> lines = new ArrayList<>();
    LineTrace trace = new LineTrace(layout, 3, lines::add);
    history.events().forEach(trace::accept);
    trace.finish();
    lines.forEach(line -> assertTrue(isSafe(line), line));
    return lines;
  }

  /** Whether a terminal would act on nothing but our colours. */
  private static boolean isSafe(String line) {
    return line.replaceAll("\u001b\\[\\d+m", "")
        .codePoints()
        .noneMatch(
            point ->
                point < ' '
                    || (point >= 0x7f && point < 0xa0)
                    || point == 0x202e
                    || point == 0x2028);
  }

  private static HistoryEvent event(long id, long previous, EventType type, EventDetails details) {
    return new HistoryEvent(id, previous, START.plusMillis(id), type, details);
  }
}
