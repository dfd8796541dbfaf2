package asl.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.clock.EventLoop;
import asl.clock.VirtualClock;
import asl.definition.DefinitionReader;
import asl.engine.ExecutionRequest;
import asl.engine.Interpreter;
import asl.engine.Limits;
import asl.engine.Ports;
import asl.function.TaskInvoker;
import asl.history.EventSink;
import asl.history.ExplanationSink;
import asl.history.History;
import asl.history.HistoryFormat;
import asl.history.HistoryReader;
import asl.history.HistoryWriter;
import asl.json.JsonReader;
import asl.text.Palette;
import asl.trace.diff.DiffOptions;
import asl.trace.diff.TraceDiff;
import asl.trace.render.LineTrace;
import asl.trace.render.TextLayout;
import asl.trace.render.TreeOptions;
import asl.trace.render.TreeRenderer;
import asl.trace.render.WhyRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the interpreter tells while it runs, shown. */
class LiveTraceTest {
  private static final Path FOLDER = Path.of("src/test/resources/trace-live");

  private final List<String> lines = new ArrayList<>();
  private final TraceRecorder recorder = new TraceRecorder();
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  @Test
  void aRunIsToldLineByLineAndExplained() throws Exception {
    run();
    lines.add("");
    Trace trace = recorder.trace();
    TraceFilter states = new TraceFilter(List.of("WhichWeather", "Dress"), Set.of(), false, null);
    WhyRenderer.render(trace, states, TextLayout.PLAIN, lines::add);
    lines.add("");
    TreeOptions options = new TreeOptions(TraceFilter.ALL, false, false, false, false, 2);
    TreeRenderer.render(trace, options, new TextLayout(100, Palette.NONE), lines::add);
    TraceCases.assertGolden(FOLDER.resolve("coats.out"), String.join("\n", lines) + "\n");
  }

  @Test
  void aRunAndItsFileAreTheSame() throws Exception {
    run();
    History history = HistoryReader.read(new ByteArrayInputStream(file.toByteArray()));
    assertEquals(recorder.trace().events().size(), history.events().size());
    DiffOptions exact = new DiffOptions(true, List.of(), 10);
    assertEquals(
        List.of(), TraceDiff.compare(recorder.trace(), Trace.of(history), exact).differences());
  }

  private void run() throws Exception {
    EventLoop loop = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));
    LineTrace line = new LineTrace(TextLayout.PLAIN, 2, lines::add);
    try (HistoryWriter writer = HistoryWriter.toStream(file, HistoryFormat.JSON)) {
      EventSink events =
          event -> {
            writer.accept(event);
            recorder.accept(event);
            line.accept(event);
          };
      ExplanationSink explanations =
          explanation -> {
            recorder.accept(explanation);
            line.accept(explanation);
          };
      TaskInvoker noTasks =
          (invocation, listener) -> {
            throw new AssertionError("there is no Task");
          };
      Ports ports =
          new Ports(loop, noTasks, events, explanations, null, new SplittableRandom(1)::nextLong);
      Interpreter interpreter = new Interpreter(ports);
      Object definition = JsonReader.read(Files.readAllBytes(FOLDER.resolve("coats.asl.json")));
      List<Integer> buttons = IntStream.range(0, 20).boxed().toList();
      Object input = Map.of("degrees", 3, "rain", true, "buttons", buttons);
      interpreter.start(
          interpreter.plan(DefinitionReader.read(definition)),
          new ExecutionRequest("run", "coats", input, false, new Limits(true, null)),
          ended -> {});
      loop.run();
      line.finish();
    }
  }
}
