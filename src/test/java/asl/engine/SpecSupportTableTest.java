package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.definition.ComparisonOperator;
import asl.definition.ErrorName;
import asl.definition.StateType;
import asl.golden.GoldenFile;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The table {@code docs/spec-support.md}: every state type, field, operator, function, error name
 * and context field, whether it is supported, and the cases that show it. The fields are those of
 * the validator's schemas; one without a case fails, unless a note says why.
 */
class SpecSupportTableTest {
  private static final Path SCHEMAS = Path.of("src/main/schema");
  private static final int MOST_CASES = 3;

  /** What is not simply supported. */
  private static final Map<String, String> NOTES = notes();

  /** What the table is made of: case names to the text of their definitions and their histories. */
  private final Map<String, String> definitions = new LinkedHashMap<>();

  private final Map<String, String> histories = new LinkedHashMap<>();
  private final Set<String> unshown = new TreeSet<>();

  private static Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("Comment", "no effect, as on AWS; shown in pictures");
    String unseen = "can be named in Retry and Catch; no execution on AWS was seen to end with it";
    for (String name :
        List.of(
            "BranchFailed",
            "IntrinsicFailure",
            "NoChoiceMatched",
            "ParameterPathFailure",
            "ResultPathMatchFailure")) {
      notes.put("States." + name, unseen);
    }
    notes.put("$eval", "not there, as on AWS");
    notes.put("PARQUET", "on Java 21 and newer; an older one is told");
    return notes;
  }

  @Test
  void namesEveryFeatureAndTheCasesThatShowIt() throws IOException, JsonSyntaxException {
    for (ExecutionCase each : ExecutionCase.all()) {
      definitions.put(each.name(), Files.readString(each.folder().resolve("definition.asl.json")));
      histories.put(each.name(), Files.readString(each.folder().resolve("history.json")));
    }
    StringBuilder page = new StringBuilder();
    page.append("# What is supported\n\n");
    page.append("Every feature of the language, and cases in `src/test/resources/execution` that");
    page.append(" show it;\n[spec-cases.md](spec-cases.md) tells what each case is about, and");
    page.append(" [differences.md](differences.md) where\nasl differs from AWS.\n");
    section(page, "State types", stateTypes(), name -> shownBy("\"" + name + "\""));
    section(page, "Fields", fieldsOfSchemas(false), this::shownByField);
    section(page, "Comparison operators", fieldsOfSchemas(true), this::shownByField);
    section(page, "Intrinsic functions", intrinsics(), name -> shownBy(name + "("));
    section(page, "JSONata functions of AWS", jsonata(), name -> shownBy(name + "("));
    section(page, "Error names", errorNames(), this::shownByError);
    section(page, "Sources of a distributed Map", sources(), name -> shownBy("\"" + name + "\""));
    section(page, "Ways to call a service", calls(), this::shownBy);
    assertEquals(Set.of(), unshown, "no case shows these; write one");
    GoldenFile.assertText(Path.of("docs/spec-support.md"), page.toString());
  }

  private void section(
      StringBuilder page,
      String title,
      Iterable<String> names,
      Function<String, List<String>> cases) {
    page.append("\n## ").append(title).append("\n\n| | support | shown by |\n|---|---|---|\n");
    for (String name : names) {
      List<String> shown = cases.apply(name);
      String note = NOTES.get(name);
      if (shown.isEmpty() && note == null) {
        unshown.add(name);
      }
      page.append("| `").append(name).append("` | ");
      page.append(note == null ? "yes" : note).append(" | ");
      page.append(String.join(", ", shown)).append(" |\n");
    }
  }

  private List<String> shownByField(String name) {
    List<String> shown = shownBy("\"" + name + "\":");
    return shown.isEmpty() ? shownBy("\"" + name + ".$\":") : shown;
  }

  private List<String> shownByError(String name) {
    List<String> shown = shown(histories, "\"" + name + "\"");
    return shown.isEmpty() ? shownBy("\"" + name + "\"") : shown;
  }

  private List<String> shownBy(String text) {
    return shown(definitions, text);
  }

  private static List<String> shown(Map<String, String> texts, String text) {
    return texts.entrySet().stream()
        .filter(each -> each.getValue().contains(text))
        .limit(MOST_CASES)
        .map(each -> "`" + each.getKey() + "`")
        .toList();
  }

  private static List<String> stateTypes() {
    List<String> names = new ArrayList<>();
    for (StateType type : StateType.values()) {
      names.add(type.label());
    }
    return names;
  }

  private static boolean isOperator(String name) {
    return ComparisonOperator.ofField(name) != null || Set.of("And", "Or", "Not").contains(name);
  }

  private static Set<String> fieldsOfSchemas(boolean operators)
      throws IOException, JsonSyntaxException {
    Set<String> names = new TreeSet<>();
    try (var files = Files.list(SCHEMAS)) {
      for (Path file : files.sorted().toList()) {
        collectProperties(JsonReader.read(Files.readString(file)), names);
      }
    }
    names.removeIf(name -> isOperator(name) != operators);
    return names;
  }

  private static void collectProperties(@Nullable Object schema, Set<String> names) {
    if (schema instanceof Map<?, ?> object) {
      if (object.get("properties") instanceof Map<?, ?> properties) {
        properties.keySet().forEach(name -> names.add((String) name));
      }
      object.values().forEach(value -> collectProperties(value, names));
    } else if (schema instanceof List<?> array) {
      array.forEach(value -> collectProperties(value, names));
    }
  }

  private static List<String> intrinsics() {
    return Stream.of(
            "Array ArrayContains ArrayGetItem ArrayLength ArrayPartition ArrayRange ArrayUnique",
            "Base64Decode Base64Encode Format Hash JsonMerge JsonToString MathAdd MathRandom",
            "StringSplit StringToJson UUID")
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .map(name -> "States." + name)
        .toList();
  }

  private static List<String> jsonata() {
    return List.of("$partition", "$range", "$hash", "$random", "$uuid", "$parse", "$eval");
  }

  private static Set<String> errorNames() {
    Set<String> names = new TreeSet<>();
    for (Field field : ErrorName.class.getFields()) {
      try {
        names.add((String) field.get(null));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return names;
  }

  private static List<String> sources() {
    return List.of("CSV", "JSON", "JSONL", "MANIFEST", "PARQUET");
  }

  private static List<String> calls() {
    return List.of(
        "arn:aws:lambda:",
        "arn:aws:states:::lambda:invoke",
        "arn:aws:states:::aws-sdk:",
        ".waitForTaskToken",
        ":activity:",
        "startExecution\"",
        "startExecution.sync\"",
        "startExecution.sync:2");
  }
}
