package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.expression.EvaluationException;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Recordings of Step Functions that one expression explains: machines of a single Pass state with
 * Output, and Map states that fail at Items.
 */
class JsonataConformanceTest {
  private static final int FEWEST_CASES = 30;

  private final JsonataLanguage language =
      new JsonataLanguage(new Random(1)::nextLong, InstantSource.system());

  @TestFactory
  List<DynamicTest> recordings() throws Exception {
    Path cases = Path.of(directory()).resolve("cases");
    assumeTrue(Files.isDirectory(cases), "skipped: no recordings at " + cases);
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(cases, 2)) {
      for (Path folder : paths.sorted().toList()) {
        if (Files.isRegularFile(folder.resolve("definition.json"))) {
          collect(folder, tests);
        }
      }
    }
    assertTrue(tests.size() >= FEWEST_CASES, "only " + tests.size() + " recordings");
    return tests;
  }

  private void collect(Path folder, List<DynamicTest> tests) throws Exception {
    Map<?, ?> definition = (Map<?, ?>) read(folder, "definition.json");
    Map<?, ?> expected = (Map<?, ?>) read(folder, "expected.json");
    Map<?, ?> states = (Map<?, ?>) definition.get("States");
    Map<?, ?> state = (Map<?, ?>) states.get(definition.get("StartAt"));
    if (state == null || !usesJsonata(definition, state) || state.containsKey("Assign")) {
      return;
    }
    String cause = String.valueOf(expected.get("cause"));
    String name = String.valueOf(folder.getFileName());
    boolean isSingle = states.size() == 1;
    if (isSingle && "Pass".equals(state.get("Type")) && state.containsKey("Output")) {
      tests.add(DynamicTest.dynamicTest(name, () -> checkOutput(folder, state, expected)));
    } else if ("Map".equals(state.get("Type")) && cause.contains("for the field 'Items'")) {
      tests.add(
          DynamicTest.dynamicTest(
              name,
              () -> assertTrue(cause.endsWith(outcome(folder, state, "Items", ResultType.ARRAY)))));
    }
  }

  private void checkOutput(Path folder, Map<?, ?> state, Map<?, ?> expected) throws Exception {
    String actual = outcome(folder, state, "Output", ResultType.ANY);
    if (expected.get("error") != null) {
      assertTrue(String.valueOf(expected.get("cause")).endsWith(actual), actual);
      return;
    }
    Object recorded = expected.get("output");
    Object output = recorded instanceof String text ? JsonReader.read(text) : recorded;
    assertEquals(canonical(output), canonical(JsonReader.read(actual)));
  }

  private String outcome(Path folder, Map<?, ?> state, String field, ResultType type)
      throws Exception {
    TestScope scope = TestScope.ofInput(read(folder, "input.json"));
    try {
      return JsonWriter.write(language.template(state.get(field), field, type).evaluate(scope));
    } catch (EvaluationException e) {
      return e.causeText();
    }
  }

  /** The value with numbers as decimals and members in order, so that texts can be compared. */
  private static String canonical(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> member.getKey() + ":" + canonical(member.getValue()))
          .sorted()
          .toList()
          .toString();
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(JsonataConformanceTest::canonical).toList().toString();
    }
    return value instanceof Number number
        ? String.valueOf(number.doubleValue())
        : JsonWriter.write(value);
  }

  private static boolean usesJsonata(Map<?, ?> definition, Map<?, ?> state) {
    Object language = state.get("QueryLanguage");
    return "JSONata".equals(language == null ? definition.get("QueryLanguage") : language);
  }

  private static @Nullable Object read(Path folder, String name) throws Exception {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? JsonReader.read(Files.readString(file)) : Map.of();
  }

  private static String directory() {
    String directory = System.getProperty("conformance.dir", "");
    return directory.isEmpty() ? "../shared/conformance" : directory;
  }
}
