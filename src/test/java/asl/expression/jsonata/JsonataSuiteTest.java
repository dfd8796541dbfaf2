package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.function.EvaluationInstant;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Undefined;
import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * JSONata's own test suite. A case with {@code $eval} is not applicable: Step Functions has none.
 * Operators of JSONata 2.1 are refused, since Step Functions has 2.0.6. Every other case that
 * differs stands in overrides.json with its reason, and one that no longer differs must leave it.
 */
class JsonataSuiteTest {
  private static final int FEWEST_CASES = 1_600;
  private static final double LEAST_PART_PASSED = 0.98;
  private static final Set<String> LATER = Set.of("coalescing-operator", "default-operator");
  private static final String PASSED = "";

  @Test
  void passesButForTheOverrides() throws Exception {
    Path suite = suite();
    assumeTrue(Files.isDirectory(suite), "skipped: no JSONata test suite at " + suite);
    Map<String, String> differences = new TreeMap<>();
    Map<String, int[]> table = new TreeMap<>();
    int applicable = 0;
    for (SuiteCase test : SuiteCase.readAll(suite)) {
      if (JsonataOutline.of(test.expression()).variables().contains("eval")) {
        continue;
      }
      if (LATER.contains(test.name().replaceFirst("/.*", ""))) {
        assertThrows(ExpressionSyntaxException.class, () -> evaluate(test), test.expression());
        continue;
      }
      applicable++;
      String difference = difference(test);
      int[] counts =
          table.computeIfAbsent(test.name().replaceFirst("/.*", ""), group -> new int[2]);
      counts[1]++;
      if (difference.equals(PASSED)) {
        counts[0]++;
      } else {
        differences.put(test.name(), difference);
      }
    }
    report(table, applicable - differences.size(), applicable);
    assertTrue(applicable >= FEWEST_CASES, "only " + applicable + " cases found");
    assertEquals(unexpected(differences), List.of(), "cases that differ without an override");
    Set<Object> stale = new TreeSet<>(overrides().keySet());
    stale.removeAll(differences.keySet());
    assertEquals(Set.of(), stale, "overrides of cases that no longer differ");
    double part = (double) (applicable - differences.size()) / applicable;
    assertTrue(part >= LEAST_PART_PASSED, "passed only " + part);
  }

  private static List<String> unexpected(Map<String, String> differences) throws Exception {
    Map<?, ?> overrides = overrides();
    List<String> unexpected = new ArrayList<>();
    differences.forEach(
        (name, difference) -> {
          if (!overrides.containsKey(name)) {
            unexpected.add("\n" + name + ": " + difference.replaceAll("[^ -~]+", "?"));
          }
        });
    return unexpected;
  }

  private static String difference(SuiteCase test) {
    Object actual;
    try {
      actual = evaluate(test);
    } catch (JsonataFailure e) {
      return compareCode(test, e.complaint().replaceFirst("^.*evaluation[.:] ", ""));
    } catch (ExpressionSyntaxException e) {
      return compareSyntaxError(test, String.valueOf(e.getMessage()));
    }
    if (test.code() != null) {
      return "expected " + test.code() + ", was " + actual + " for " + test.expression();
    }
    if (test.expectsUndefined() || actual == Undefined.UNDEFINED) {
      boolean isSame = test.expectsUndefined() && actual == Undefined.UNDEFINED;
      return isSame ? PASSED : "was " + actual + " for " + test.expression();
    }
    return JsonEquality.equal(test.expectedResult(), actual)
        ? PASSED
        : "expected "
            + JsonWriter.write(test.expectedResult())
            + ", was "
            + JsonWriter.write(actual)
            + " for "
            + test.expression();
  }

  private static String compareSyntaxError(SuiteCase test, String message) {
    String expected = ErrorTexts.sentence(marked(String.valueOf(test.code())));
    String start = expected.replaceFirst("(\"\\\\u0000|\0).*", "");
    return test.code() != null && message.startsWith(start)
        ? PASSED
        : "expected " + test.code() + ", was " + message + " for " + test.expression();
  }

  private static JsonataError marked(String code) {
    return new JsonataError(code, "\0").with("token", "\0").with("message", "\0");
  }

  private static boolean isBound(String sentence) {
    return sentence.startsWith("Stack overflow error")
        || sentence.startsWith("Expression evaluation timeout");
  }

  private static String compareCode(SuiteCase test, String sentence) {
    String code = test.code();
    boolean isBound = JsonataError.BOUND.equals(code) && isBound(sentence);
    return code != null && (isBound || (sentence + ":").startsWith(code + ":"))
        ? PASSED
        : "expected " + code + ", was " + sentence + " for " + test.expression();
  }

  private static @Nullable Object evaluate(SuiteCase test)
      throws JsonataFailure, ExpressionSyntaxException {
    Builtins functions =
        new Builtins(new Random(1)::nextLong, new EvaluationInstant(InstantSource.system()));
    JsonataProgram program = JsonataProgram.compile(test.expression(), functions);
    return program.evaluate(new TestScope(test.bindings(), Map.of()), test.document());
  }

  private static void report(Map<String, int[]> table, int passed, int applicable) {
    StringBuilder lines = new StringBuilder();
    table.forEach(
        (group, counts) -> {
          if (counts[0] < counts[1]) {
            lines.append(String.format("%n%-28s %4d/%d", group, counts[0], counts[1]));
          }
        });
    System.out.println("JSONata suite: " + passed + "/" + applicable + lines);
  }

  private static Path suite() {
    String shared = System.getProperty("shared.dir", "");
    return Path.of(shared.isEmpty() ? "../shared" : shared).resolve("jsonata-suite");
  }

  private static Map<?, ?> overrides() throws Exception {
    try (InputStream in =
        JsonataSuiteTest.class.getResourceAsStream("/expression/jsonata/overrides.json")) {
      return in == null ? Map.of() : (Map<?, ?>) JsonReader.read(in.readAllBytes());
    }
  }
}
