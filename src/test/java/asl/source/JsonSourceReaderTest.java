package asl.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSourceReaderTest {
  private static SourceDocument read(String text) {
    return JsonSourceReader.read(new SourceFile("x.asl.json", text));
  }

  private static @Nullable Object value(SourceDocument document) {
    SourceNode root = document.root();
    return root == null ? null : root.toValue();
  }

  /** The problems as {@code line:column message}. */
  private static List<String> problems(SourceDocument document) {
    return document.problems().stream()
        .map(
            problem -> {
              Position at = document.file().position(problem.start());
              return at.line() + ":" + at.column() + " " + problem.message();
            })
        .toList();
  }

  private static void assertRead(String text, @Nullable Object expected, String... problems) {
    SourceDocument document = read(text);
    assertEquals(expected, value(document));
    assertEquals(List.of(problems), problems(document));
  }

  @Test
  void readsJsonAsItIs() {
    assertRead(
        "{\"a\": [1, -2.5e3, true, false, null, \"x\"]}",
        Map.of("a", Arrays.asList(1, -2500.0, true, false, null, "x")));
  }

  @Test
  void anEscapeHasDigitsOfAscii() {
    assertRead("\"\\u0041\"", "A");
    assertRead(
        "\"\\u\uff10\uff10\uff14\uff11\"",
        "\uff10\uff10\uff14\uff11",
        "1:2 \"\\u\" wants four hexadecimal digits");
  }

  @Test
  void aFaultOutsideWhatIsCutOffIsToldAsItIs() {
    SourceDocument document = read("{\"a\": 1, \"a\": {\"b\": [1");
    assertEquals(
        List.of(
            "1:10 The key \"a\" occurs twice in this object",
            "1:21 The array is not closed: \"]\" is missing"),
        problems(document).stream().sorted().toList());
    SourceProblem twice =
        document.problems().stream()
            .filter(problem -> problem.code() == SourceProblem.Code.DUPLICATE_KEY)
            .findAny()
            .orElseThrow();
    assertEquals(1, twice.related());
    assertEquals("Only the last one counts. Remove or rename one of them.", twice.help());
  }

  @Test
  void aTrailingCommaIsReportedAndPassedOver() {
    assertRead("{\"a\": 1,}", Map.of("a", 1), "1:8 A comma behind the last member");
    assertRead("[1, 2,\n]", List.of(1, 2), "1:6 A comma behind the last element");
  }

  @Test
  void aMissingCommaIsReportedAndReadingGoesOn() {
    assertRead("[1\n 2]", List.of(1, 2), "1:2 A comma is missing behind this element");
    assertRead(
        "{\"a\": 1\n \"b\": 2}",
        Map.of("a", 1, "b", 2),
        "1:7 A comma is missing behind this member");
  }

  @Test
  void commentsAreReportedAndPassedOver() {
    SourceDocument document = read("{ // one\n \"a\": /* two */ 1 }");
    assertEquals(Map.of("a", 1), value(document));
    assertEquals(2, document.problems().size());
  }

  @Test
  void whatIsNotClosedIsReportedWhereItBegins() {
    assertRead(
        "{\"a\": [1, 2",
        Map.of("a", List.of(1, 2)),
        "1:7 The array is not closed: \"]\" is missing");
    assertRead(
        "{\"a\": [1, 2]",
        Map.of("a", List.of(1, 2)),
        "1:1 The object is not closed: \"}\" is missing");
  }

  @Test
  void aStringThatIsNotClosedIsOneFault() {
    assertRead(
        "{\"a\": \"b,\n \"c\": 1}", Map.of("a", "b", "c", 1), "1:7 The string is not closed");
    assertRead("{\"a\": \"b\n}", Map.of("a", "b"), "1:7 The string is not closed");
  }

  @Test
  void aPlaceholderStandsForMembers() {
    assertRead(
        "{\"a\": 1, ${more}, ${last}}", Map.of("a", 1, "${more}", "${more}", "${last}", "${last}"));
    assertRead(
        "{${more} 1}", Map.of("${more}", 1), "1:2 A colon is missing behind the key \"${more}\"");
  }

  @Test
  void aYamlTextIsToldAsOne() {
    SourceDocument document = read("StartAt: A\nStates: {}");
    assertEquals(1, document.problems().size());
    assertEquals(
        "The text is YAML, but the file is read as JSON", document.problems().get(0).message());
    assertEquals(
        "The text is YAML, but the file is read as JSON",
        read("States:").problems().get(0).message());
    assertEquals("\"a\" is not a JSON value", read("a:b").problems().get(0).message());
  }

  @Test
  void aTextThatEndsTooEarlyIsOneFault() {
    SourceDocument document = read("{\"a\": {\"b\": [1, {\"c\": 2");
    assertEquals(1, document.problems().size());
    SourceProblem problem = document.problems().get(0);
    assertEquals(16, problem.start());
    assertEquals("The text ends too early: 3 more around it are open.", problem.help());
  }

  @Test
  void aDuplicateKeyNamesItsFirstPlaceAndTheLastCounts() {
    SourceDocument document = read("{\"a\": 1, \"a\": 2}");
    assertEquals(Map.of("a", 2), value(document));
    SourceProblem problem = document.problems().get(0);
    assertEquals(SourceProblem.Code.DUPLICATE_KEY, problem.code());
    assertEquals(9, problem.start());
    assertEquals(1, problem.related());
  }

  @Test
  void severalFaultsAreAllReported() {
    SourceDocument document = read("{a: 1,, 'b': 2, \"c\" 3, \"d\": }");
    assertTrue(document.problems().size() >= 5, () -> problems(document).toString());
    assertNotNull(document.root());
  }

  @Test
  void aPlaceholderIsAString() {
    assertRead("{\"a\": ${Function}}", Map.of("a", "${Function}"));
  }

  @Test
  void moreTextBehindTheValueIsReported() {
    assertRead("{} x", Map.of(), "1:4 More text follows the end of the JSON value");
  }

  @Test
  void anEmptyTextIsReported() {
    SourceDocument document = read(" \n ");
    assertNull(document.root());
    assertEquals(1, document.problems().size());
  }

  @Test
  void deepNestingIsOneProblem() {
    SourceDocument document = read("[".repeat(100_000));
    assertEquals(
        List.of(SourceProblem.Code.NESTING_TOO_DEEP),
        document.problems().stream().map(SourceProblem::code).toList());
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    int depth = SourceDocument.MAX_DEPTH;
    assertEquals(List.of(), read("[".repeat(depth) + "]".repeat(depth)).problems());
  }

  @Test
  void placesCountTabsAndEmojiAsOneColumnEach() {
    SourceDocument document = read("{\r\n\t\"\ud83d\ude00\": 1, \"b\": x\r\n}");
    Range key = document.keyRange(JsonPointer.ROOT.member("b"));
    assertEquals(2, key.start().line());
    assertEquals(10, key.start().column());
    Range value = document.valueRange(JsonPointer.ROOT.member("b"));
    assertEquals(15, value.start().column());
    assertEquals(16, value.end().column());
  }

  @Test
  void linesEndWithAnyKindOfBreak() {
    SourceFile file = new SourceFile("x", "a\nb\r\nc\rd");
    assertEquals(4, file.lineCount());
    assertEquals(
        List.of("a", "b", "c", "d"),
        List.of(file.line(1), file.line(2), file.line(3), file.line(4)));
    assertEquals(4, file.position(7).line());
    assertEquals(1, file.position(7).column());
  }

  @Test
  void theRangeOfWhatIsMissingIsThatOfTheNearestAround() {
    SourceDocument document = read("{\"a\": {\"b\": 1}}");
    JsonPointer missing = JsonPointer.ROOT.member("a").member("gone").element(0);
    assertNull(document.find(missing));
    assertEquals(6, document.valueRange(missing).start().offset());
  }

  @Test
  void pointersAreWrittenAsTheRfcAndAsAws() {
    JsonPointer pointer =
        JsonPointer.ROOT.member("States").member("a/b~c").member("Choices").element(0);
    assertEquals("/States/a~1b~0c/Choices/0", pointer.toString());
    assertEquals("/States/a/b~c/Choices[0]", pointer.location());
    assertEquals("/", JsonPointer.ROOT.location());
    assertEquals("", JsonPointer.ROOT.toString());
  }
}
