package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.Explanation;
import asl.history.Explanation.HandlerKind;
import asl.history.Explanation.HandlerTried;
import asl.history.Explanation.Operand;
import asl.history.Explanation.RuleTried;
import asl.history.HistoryEvent;
import asl.text.Columns;
import asl.text.Palette;
import asl.trace.Coverage;
import asl.trace.Coverage.Route;
import asl.trace.Trace;
import asl.trace.TraceCases;
import asl.trace.TraceFilter;
import asl.trace.TraceSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextRenderersTest {
  private static final TreeOptions WITH_DATA =
      new TreeOptions(TraceFilter.ALL, true, true, true, false, 3);
  private static final List<TextLayout> LAYOUTS =
      List.of(
          TextLayout.PLAIN,
          new TextLayout(60, Palette.NONE),
          new TextLayout(160, Palette.NONE),
          new TextLayout(100, Palette.ANSI));

  static List<Path> own() {
    return TraceCases.own();
  }

  @ParameterizedTest
  @MethodSource("own")
  void everyViewOfAWideTerminal(Path folder) {
    String text = views(trace(folder), new TextLayout(160, Palette.NONE));
    TraceCases.assertGolden(folder.resolve("views-160.out"), text);
  }

  @ParameterizedTest
  @MethodSource("own")
  void everyViewOfANarrowTerminal(Path folder) {
    String text = views(trace(folder), new TextLayout(60, Palette.NONE));
    TraceCases.assertGolden(folder.resolve("views-60.out"), text);
    text.lines().forEach(line -> assertTrue(Columns.of(line) <= 60, line));
  }

  @Test
  void everyRecordedHistoryHasEveryView() {
    for (Path file : TraceCases.recorded()) {
      Trace trace = Trace.of(TraceCases.read(file));
      for (TextLayout layout : LAYOUTS) {
        String text = views(trace, layout);
        assertFalse(text.isBlank(), file::toString);
        if (layout.width() > 0) {
          text.replaceAll("\u001b\\[\\d+m", "")
              .lines()
              .forEach(
                  line -> assertTrue(Columns.of(line) <= layout.width(), () -> file + ": " + line));
        }
      }
    }
  }

  @Test
  void aFilterLeavesWhatIsAskedForAndWhatIsAroundIt() {
    Trace trace = trace(TraceCases.own("dress"));
    List<String> lines = new ArrayList<>();
    TraceFilter filter = new TraceFilter(List.of("La*"), Set.of(), false, 1L);
    TreeOptions options = new TreeOptions(filter, true, false, false, false, 10);
    TreeRenderer.render(trace, options, TextLayout.PLAIN, lines::add);
    assertTrue(lines.stream().anyMatch(line -> line.contains("laced right")), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.contains("laced left\"")), lines::toString);
    assertTrue(lines.stream().anyMatch(line -> line.contains("PutOnShoes")), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.contains("PickHat")), lines::toString);
  }

  @Test
  void choicesAndErrorsAreExplained() {
    List<HistoryEvent> events =
        TraceCases.read(TraceCases.own("coat").resolve("history.json")).events();
    long choice = entered(events, "WhichCoat");
    long task = entered(events, "WearHeavyCoat");
    Trace trace =
        Trace.of(
            TraceCases.read(TraceCases.own("coat").resolve("history.json")),
            List.of(
                new Explanation.ChoiceMade(
                    choice,
                    "WhichCoat",
                    List.of(
                        new RuleTried(
                            "$.temperature NumericGreaterThan 15",
                            List.of(new Operand("$.temperature", 3, true)),
                            false,
                            "NoCoat"),
                        new RuleTried(
                            "$.forecast.hail IsPresent true",
                            List.of(new Operand("$.forecast.hail", null, false)),
                            false,
                            "Helmet")),
                    "WearHeavyCoat"),
                new Explanation.ErrorHandled(
                    task,
                    "WearHeavyCoat",
                    "ButtonMissing",
                    "third button",
                    List.of(
                        new HandlerTried(
                            HandlerKind.RETRIER, 0, List.of("States.Timeout"), false, null),
                        new HandlerTried(
                            HandlerKind.RETRIER, 1, List.of("States.ALL"), true, null)),
                    new Explanation.Retried(1, 2, Duration.ofSeconds(2))),
                new Explanation.ErrorHandled(
                    task,
                    "WearHeavyCoat",
                    "ButtonMissing",
                    null,
                    List.of(
                        new HandlerTried(
                            HandlerKind.RETRIER,
                            1,
                            List.of("States.ALL"),
                            false,
                            "MaxAttempts 2 used up"),
                        new HandlerTried(
                            HandlerKind.CATCHER, 0, List.of("ButtonMissing"), true, null)),
                    new Explanation.Caught("LetItDry"))),
            Map.of());
    List<String> lines = new ArrayList<>();
    WhyRenderer.render(trace, TraceFilter.ALL, TextLayout.PLAIN, lines::add);
    String text = String.join("\n", lines) + "\n";
    TraceCases.assertGolden(TraceCases.own("coat").resolve("why.out"), text);
  }

  private static long entered(List<HistoryEvent> events, String state) {
    return events.stream()
        .filter(event -> event.type().isStateEntered() && state.equals(event.text("name")))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Trace trace(Path folder) {
    return Trace.of(TraceCases.read(folder.resolve("history.json")));
  }

  private static String views(Trace trace, TextLayout layout) {
    List<String> lines = new ArrayList<>();
    TreeRenderer.render(trace, WITH_DATA, layout, lines::add);
    lines.add("");
    table(trace, TraceFilter.ALL, TableTrace.Order.TIME, layout, lines);
    lines.add("");
    TraceFilter errors = new TraceFilter(List.of(), Set.of(), true, null);
    table(trace, errors, TableTrace.Order.DURATION, layout, lines);
    lines.add("");
    TimelineRenderer.render(trace, TraceFilter.ALL, layout, lines::add);
    lines.add("");
    List<Route> routes =
        List.of(new Route("WhichCoat", "WearRaincoat", "choice 1"), new Route("A", "B", "Next"));
    TraceSummary summary = TraceSummary.of(trace);
    Coverage coverage = Coverage.of(summary, List.of("WhichCoat", "WearRaincoat"), routes);
    SummaryRenderer.render(summary, coverage, layout, lines::add);
    DamageText.render(trace.damage(), layout, lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static void table(
      Trace trace,
      TraceFilter filter,
      TableTrace.Order order,
      TextLayout layout,
      List<String> lines) {
    TableTrace table = new TableTrace(filter, order, layout, lines::add);
    trace.events().forEach(table::accept);
    table.finish();
  }
}
