package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.expression.EvaluationException;
import asl.expression.ExpressionSyntaxException;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of small expressions with what jsonata 2.0.6 answers: the same value, the same error, a
 * refusal to compile. All see the same input as {@code $states.input}. Where AWS was measured to
 * answer otherwise, the expression is no case here but one of the tables beside.
 */
class ReferenceCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/expression/jsonata/reference");

  @Test
  void functionsTakeEveryKindOfValue() throws Exception {
    check("values", 1000);
  }

  @Test
  void texts() throws Exception {
    check("text", 500);
  }

  @Test
  void numbers() throws Exception {
    check("numbers", 250);
  }

  @Test
  void operators() throws Exception {
    check("operators", 400);
  }

  @Test
  void paths() throws Exception {
    check("paths", 200);
  }

  @Test
  void functionsThatCallFunctions() throws Exception {
    check("functions", 100);
  }

  @Test
  void signatures() throws Exception {
    check("signatures", 20);
  }

  @Test
  void syntax() throws Exception {
    check("syntax", 200);
  }

  @Test
  void picturesOfNumbers() throws Exception {
    check("numberPictures", 100);
  }

  @Test
  void picturesOfWholeNumbers() throws Exception {
    check("integerPictures", 200);
  }

  @Test
  void dates() throws Exception {
    check("dates", 150);
  }

  @Test
  void encoding() throws Exception {
    check("encoding", 15);
  }

  private static void check(String table, int fewest) throws Exception {
    TestScope scope = TestScope.ofInput(read("input"));
    List<?> cases = (List<?>) read(table);
    for (Object each : cases) {
      Map<?, ?> expected = (Map<?, ?>) each;
      String expression = String.valueOf(expected.get("expression"));
      assertEquals(shown(expected), answer(expression, scope), expression);
    }
    assertTrue(cases.size() >= fewest, "only " + cases.size() + " cases");
  }

  private static @Nullable Object read(String name) throws Exception {
    return JsonReader.read(Files.readString(FOLDER.resolve(name + ".json")));
  }

  private static String shown(Map<?, ?> expected) {
    if (expected.containsKey("syntaxError")) {
      return expected.get("syntaxError") + " at " + expected.get("offset");
    }
    return expected.containsKey("error")
        ? String.valueOf(expected.get("error"))
        : JsonWriter.write(expected.get("value"));
  }

  private static String answer(String expression, TestScope scope) {
    JsonataLanguage language =
        new JsonataLanguage(
            new Random(7)::nextLong, () -> Instant.parse("2024-02-29T12:30:45.678Z"));
    try {
      return JsonWriter.write(
          language.compile(expression, "Output", ResultType.ANY).evaluate(scope));
    } catch (EvaluationException e) {
      String start =
          "The JSONata expression '" + expression + "' specified for the field 'Output' ";
      assertTrue(e.causeText().startsWith(start), e.causeText());
      return e.causeText().substring(start.length());
    } catch (ExpressionSyntaxException e) {
      return e.getMessage() + " at " + e.offset();
    }
  }
}
