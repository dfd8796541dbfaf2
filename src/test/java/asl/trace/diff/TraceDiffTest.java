package asl.trace.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.History;
import asl.history.HistoryReader;
import asl.trace.DataPath;
import asl.trace.Trace;
import asl.trace.TraceCases;
import asl.trace.diff.Difference.Kind;
import asl.trace.render.DiffRenderer;
import asl.trace.render.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceDiffTest {
  @Test
  void aHistoryIsTheSameAsItself() {
    for (Path folder : TraceCases.own()) {
      assertTrue(diff(folder.getFileName().toString(), text -> text).isSame(), folder::toString);
    }
  }

  @Test
  void everyRecordedHistoryIsTheSameAsItself() {
    for (Path file : TraceCases.recorded()) {
      Trace trace = Trace.of(TraceCases.read(file));
      Trace again = Trace.of(TraceCases.read(file));
      assertTrue(TraceDiff.compare(trace, again, DiffOptions.DEFAULT).isSame(), file::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "coat, 2026-03, 2027-04",
    "coat, us-east-1:111111111111, eu-west-1:222222222222",
  })
  void whatDiffersFromRunToRunDoesNotCount(String name, String from, String to) {
    UnaryOperator<String> change = text -> text.replace(from, to);
    assertTrue(diff(name, change).isSame());
  }

  @Test
  void exactMeansExact() {
    UnaryOperator<String> change =
        text -> text.replace("third button", "at 2026-01-01T00:00:00Z third button");
    DiffOptions exact = new DiffOptions(true, List.of(), 10);
    assertFalse(compare("coat", change, exact).isSame());
    String before = "{\"a\":\"2026-01-01T00:00:00Z arn:aws:states:r:1:execution:m:x\"}";
    String after = "{\"a\":\"2027-01-01T00:00:01.5+00:00 arn:aws:states:q:2:execution:m:y\"}";
    assertTrue(new Sameness(DiffOptions.DEFAULT).same(before, after));
    assertFalse(new Sameness(exact).same(before, after));
  }

  @Test
  void taskTokensAndTheSpaceInJsonTextsDoNotCount() {
    Sameness usual = new Sameness(DiffOptions.DEFAULT);
    assertTrue(usual.same("t=" + "Ab3/".repeat(20) + "==", "t=" + "Zz9+".repeat(30)));
    assertFalse(usual.same("short", "other"));
    Object before = Map.of("Cause", "{\"a\":[1,2]}");
    assertEquals(List.of(), usual.changes(before, Map.of("Cause", "{ \"a\": [1, 2] }")));
    assertEquals(1, usual.changes(before, Map.of("Cause", "{ \"a\": [1, 3] }")).size());
    assertEquals(1, usual.changes(before, Map.of("Cause", "{ no json }")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "'\\\"feels\\\": -2', '\\\"feels\\\": 7', ReadThermometer, OUTPUT",
    "function:wear_heavy_coat, function:wear_raincoat, WearHeavyCoat, RESOURCE",
    "WearCape, WearPoncho, LetItDry, NEXT",
    "fourth button too, fifth button, WearHeavyCoat, CAUSE",
  })
  void theFirstDifferenceNamesTheRightState(String from, String to, String state, Kind kind) {
    DiffResult result = diff("coat", text -> text.replace(from, to));
    Difference first = result.first();
    assertNotNull(first);
    assertEquals(state, first.state(), result::toString);
    assertEquals(kind, first.kind(), result::toString);
  }

  @Test
  void aDifferenceInDataIsNotToldAgainInEveryInput() {
    DiffResult result = diff("coat", text -> text.replace("\\\"feels\\\": -2", "\\\"feels\\\": 7"));
    assertTrue(
        result.differences().stream().noneMatch(each -> each.kind() == Kind.INPUT),
        result::toString);
  }

  @Test
  void placesToIgnoreAreIgnored() {
    UnaryOperator<String> change = text -> text.replace("\\\"feels\\\": -2", "\\\"feels\\\": 7");
    DiffOptions options = new DiffOptions(false, List.of(DataPath.of("$..feels")), 100);
    assertTrue(compare("coat", change, options).isSame());
  }

  @Test
  void differencesInsideIterationsHaveTheirPlace() {
    DiffResult result = diff("dress", text -> text.replace("laced right", "laced badly"));
    Difference first = result.first();
    assertNotNull(first);
    assertEquals(List.of("Dress", "branch 2", "PutOnShoes", "iteration 1"), first.place());
    assertEquals("Lace", first.state());
  }

  @Test
  void theTextTellsEverything() {
    DiffResult result =
        diff(
            "coat",
            text ->
                text.replace("\"name\":\"WearCape\"", "\"name\":\"WearPoncho\"")
                    .replace("cape", "poncho"));
    List<String> lines = new ArrayList<>();
    DiffRenderer.render(result, TextLayout.PLAIN, lines::add);
    TraceCases.assertGolden(
        TraceCases.own("coat").resolve("diff.out"), String.join("\n", lines) + "\n");
  }

  @Test
  void noMoreThanTheLimitIsGiven() {
    DiffOptions options = new DiffOptions(false, List.of(), 3);
    DiffResult result =
        compare(
            "laundry", text -> text.replace("\\\"clean\\\": true", "\\\"clean\\\": 1"), options);
    assertEquals(3, result.differences().size());
    assertFalse(result.complete());
  }

  private static DiffResult diff(String name, UnaryOperator<String> change) {
    return compare(name, change, DiffOptions.DEFAULT);
  }

  private static DiffResult compare(
      String name, UnaryOperator<String> change, DiffOptions options) {
    Path file = TraceCases.own(name).resolve("history.json");
    try {
      String text = Files.readString(file);
      String changed = change.apply(text);
      History history =
          HistoryReader.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
      return TraceDiff.compare(Trace.of(TraceCases.read(file)), Trace.of(history), options);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
