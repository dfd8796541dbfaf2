package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.golden.GoldenFile;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import asl.source.Range;
import asl.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds for hundreds of small definitions, each with one fault or none, that exactly this fault is
 * reported, and where.
 */
class VerdictCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/validation");

  private final Validator validator = new Validator();

  @Test
  void oneFaultIsOneErrorAtItsPlace() throws Exception {
    List<String> wrong = new ArrayList<>();
    int invalid = 0;
    int valid = 0;
    for (Map<?, ?> one : cases("verdict-cases.json")) {
      Object code = one.get("code");
      List<String> expected =
          code == null ? List.of() : List.of(code + " at " + one.get("location"));
      List<String> found = errors(JsonWriter.write(one.get("definition")));
      if (!expected.equals(found)) {
        wrong.add(one.get("name") + ": " + found + " instead of " + expected);
      }
      invalid += expected.size();
      valid += 1 - expected.size();
    }
    assertEquals(List.of(), wrong);
    assertTrue(invalid > 400 && valid > 200, "cases have gone missing");
  }

  @Test
  void whatIsDoubtfulIsAWarningAtItsPlace() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Map<?, ?>> cases = cases("warning-cases.json");
    for (Map<?, ?> one : cases) {
      List<String> found =
          found(JsonWriter.write(one.get("definition")), ValidationOptions.DEFAULT);
      if (!found.equals(one.get("found"))) {
        wrong.add(one.get("name") + ": " + found + " instead of " + one.get("found"));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(cases.size() > 50, "cases have gone missing");
  }

  @Test
  void whatIsToldIsWhatTheGoldenFileSays() throws Exception {
    StringBuilder told = new StringBuilder();
    for (String table : List.of("verdict-cases.json", "warning-cases.json")) {
      for (Map<?, ?> one : cases(table)) {
        told.append("# ").append(one.get("name")).append('\n');
        SourceFile file = new SourceFile("case.asl.json", JsonWriter.write(one.get("definition")));
        for (Diagnostic found : validator.validate(file, ValidationOptions.DEFAULT)) {
          told.append(sentences(found));
        }
      }
    }
    GoldenFile.assertText(FOLDER.resolve("cases.out"), told.toString());
  }

  /**
   * What a reader sees: how bad it is, the text that is underlined, the sentence and the remedy.
   */
  private static String sentences(Diagnostic found) {
    StringBuilder text = new StringBuilder();
    text.append(found.severity().name().toLowerCase(Locale.ROOT))
        .append(" at ")
        .append(underlined(found, found.range()))
        .append(": ")
        .append(found.message())
        .append('\n');
    if (found.help() != null) {
      text.append("  help: ").append(found.help()).append('\n');
    }
    for (Diagnostic.Related other : found.related()) {
      text.append("  ").append(underlined(found, other.range()));
      text.append(": ").append(other.message()).append('\n');
    }
    return text.toString();
  }

  private static String underlined(Diagnostic found, Range range) {
    String marked = found.file().text().substring(range.start().offset(), range.end().offset());
    return range.start().column() + " " + (marked.length() > 60 ? marked.length() : marked);
  }

  @Test
  void aLiteralLargerThanAPayloadIsAWarning() {
    String fits = literal(262_142);
    String tooLarge = literal(262_143);
    assertEquals(List.of(), found(fits, ValidationOptions.DEFAULT));
    assertEquals(
        List.of("LITERAL_TOO_LARGE at /States/A/Result"),
        found(tooLarge, ValidationOptions.DEFAULT));
  }

  private static String literal(int letters) {
    return "{'StartAt':'A','States':{'A':{'Type':'Pass','End':true,'Result':'".replace('\'', '"')
        + "x".repeat(letters)
        + "\"}}}";
  }

  @Test
  void aWaitLongerThanAnExpressExecutionIsAWarningThere() {
    ValidationOptions express = new ValidationOptions(true, Map.of());
    String waits = "{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':%d,'End':true}}}";
    String fits = String.format(Locale.ROOT, waits, 300).replace('\'', '"');
    String tooLong = String.format(Locale.ROOT, waits, 301).replace('\'', '"');
    assertEquals(List.of(), found(fits, express));
    assertEquals(List.of(), found(tooLong, ValidationOptions.DEFAULT));
    assertEquals(List.of("UNSUPPORTED_IN_EXPRESS at /States/A/Seconds"), found(tooLong, express));
  }

  @Test
  void whatExpressWorkflowsDoNotHaveIsAnErrorThereOnly() {
    ValidationOptions express = new ValidationOptions(true, Map.of());
    String task = "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'%s','End':true%s}}}";
    String parameters = ",'Parameters':{'QueueUrl':'q','MessageBody.$':'$$.Task.Token'}";
    List<String> forbidden =
        List.of(
            task.formatted("arn:aws:states:::sqs:sendMessage.waitForTaskToken", parameters),
            task.formatted(
                "arn:aws:states:::glue:startJobRun.sync", ",'Parameters':{'JobName':'j'}"),
            task.formatted(
                "arn:aws:states:::states:startExecution.sync:2",
                ",'Parameters':{'StateMachineArn':'m'}"),
            task.formatted("arn:aws:states:us-east-1:123456789012:activity:a", ""));
    for (String definition : forbidden) {
      String text = definition.replace('\'', '"');
      assertEquals(
          List.of("SCHEMA_VALIDATION_FAILED at /States/A/Resource"), errors(text, express), text);
      assertEquals(List.of(), errors(text, ValidationOptions.DEFAULT), text);
    }
    String allowed = task.formatted("arn:aws:states:::sqs:sendMessage", parameters);
    assertEquals(List.of(), errors(allowed.replace('\'', '"'), express));
  }

  @Test
  void aRepeatedFieldIsAWarningAndARepeatedStateAnError() {
    String field =
        "{'StartAt':'A','States':{'A':{'Type':'Pass','ResultPath':'$.a','ResultPath':'$.b','End':true}}}";
    String state =
        "{'StartAt':'A','States':{'A':{'Type':'Pass','End':true},'A':{'Type':'Succeed'}}}";
    String template =
        "{'Resources':{'M':{'Type':'AWS::StepFunctions::StateMachine','Type':"
            + "'AWS::StepFunctions::StateMachine','Properties':{'Definition':%s}}}}";
    assertEquals(
        List.of("DUPLICATE_KEY at /"), found(field.replace('\'', '"'), ValidationOptions.DEFAULT));
    assertEquals(List.of(), errors(field.replace('\'', '"')));
    assertEquals(List.of("DUPLICATE_STATE_NAME at /"), errors(state.replace('\'', '"')));
    assertEquals(
        List.of("DUPLICATE_KEY at /"),
        found(template.formatted(field).replace('\'', '"'), ValidationOptions.DEFAULT));
  }

  @Test
  void aDefinitionThatEndsTooEarlyHasNoFaultsOfStructureBesides() {
    String whole =
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Wait", "Seconds": 5, "Next": "B"},
          "B": {"Type": "Choice", "Default": "A", "Choices": [
            {"Variable": "$.a", "IsNull": true, "Next": "A"}, {"Variable": "$.b", "IsNull": true, "Next": "A"}]}
        """;
    int cuts = 0;
    for (int length = 1; length < whole.length(); length++) {
      String start = whole.substring(0, length);
      boolean inText = start.replace("\\\"", "").chars().filter(c -> c == '"').count() % 2 == 1;
      if (!inText && "{}[],:\"".indexOf(start.charAt(length - 1)) >= 0) {
        List<String> found = errors(start);
        assertTrue(found.contains("INVALID_JSON_DESCRIPTION at /"), start);
        assertFalse(found.toString().contains("SCHEMA_VALIDATION"), () -> start + found);
        cuts++;
      }
    }
    assertTrue(cuts > 50, "the definition is short");
  }

  @Test
  void aValueThatCannotBeReadIsOneError() {
    String definition =
        "{\"StartAt\": \"A\", \"TimeoutSeconds\": %s, \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
    for (String value : List.of("01", "1.", "-", "'1'", "nul", "1e", "+1", "NaN", "")) {
      assertEquals(
          List.of("INVALID_JSON_DESCRIPTION at /"), errors(definition.formatted(value)), value);
    }
  }

  @Test
  void aCommentIsOneError() {
    String before = "{\"StartAt\": \"A\", ";
    String after = "\n\"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
    for (String comment :
        List.of("# it's, a: {comment}", "// it's, a: {comment}", "/* it's, a: {comment} */")) {
      assertEquals(
          List.of("INVALID_JSON_DESCRIPTION at /"),
          found(before + comment + after, ValidationOptions.DEFAULT),
          comment);
    }
  }

  private static List<Map<?, ?>> cases(String name) throws Exception {
    List<Map<?, ?>> cases = new ArrayList<>();
    for (Object element : (List<?>) JsonReader.read(Files.readString(FOLDER.resolve(name)))) {
      cases.add((Map<?, ?>) element);
    }
    return cases;
  }

  private List<String> found(String definition, ValidationOptions options) {
    List<String> all = new ArrayList<>();
    SourceFile file = new SourceFile("case.asl.json", definition);
    for (Diagnostic found : validator.validate(file, options)) {
      all.add(found.code().name() + " at " + found.location().location());
    }
    return all;
  }

  private List<String> errors(String definition) {
    return errors(definition, ValidationOptions.DEFAULT);
  }

  private List<String> errors(String definition, ValidationOptions options) {
    List<String> errors = new ArrayList<>();
    SourceFile file = new SourceFile("case.asl.json", definition);
    for (Diagnostic found : validator.validate(file, options)) {
      if (found.severity() == Severity.ERROR) {
        errors.add(found.code().name() + " at " + found.location().location());
      }
    }
    return errors;
  }
}
