package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidatorTest {
  private static final String RIGHT = "{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}";
  private static final String TWO_FAULTS =
      "{'StartAt':'A','Comment':'%s','States':{'A':{'Type':'Wait','Seconds':-1,'Comment':'%s',"
          + "'Next':'B'},'D':{'Type':'Succeed'},'B':{'Type':'Choice','Nope':1,'Comment':'%s','Choices':"
          + "[{'Variable':'$.a','IsNull':true,'Next':'C'}],'Default':'D'}}}";

  private final Validator validator = new Validator();

  private List<Diagnostic> validate(String text, ValidationOptions options) {
    return validator.validate(new SourceFile("a.asl.json", text.replace('\'', '"')), options);
  }

  private List<String> found(String text) {
    List<String> found = new ArrayList<>();
    for (Diagnostic each : validate(text, ValidationOptions.DEFAULT)) {
      found.add(each.code().name() + " at " + each.location().location());
    }
    return found;
  }

  @Test
  void aCommentKeepsWhatItNamesFromBeingReported() {
    String schema = "SCHEMA_VALIDATION_FAILED at /States/";
    String target = "MISSING_TRANSITION_TARGET at /States/B/Choices[0]/Next";
    assertEquals(
        List.of(schema + "A/Seconds", schema + "B", target),
        found(TWO_FAULTS.formatted("", "", "")));
    String ignore = "asl-ignore: SCHEMA_VALIDATION_FAILED";
    assertEquals(List.of(schema + "B", target), found(TWO_FAULTS.formatted("", ignore, "")));
    assertEquals(List.of(target), found(TWO_FAULTS.formatted(ignore, "", "")));
    assertEquals(
        List.of(schema + "A/Seconds"),
        found(TWO_FAULTS.formatted("", "", ignore + ",MISSING_TRANSITION_TARGET")));
    assertEquals(
        List.of(schema + "A/Seconds"),
        found(TWO_FAULTS.formatted("", "", "why: " + ignore + " MISSING_TRANSITION_TARGET x")));
    assertEquals(3, found(TWO_FAULTS.formatted("asl-ignore: SCHEMA", "asl-ignore:", "x")).size());
    assertEquals(
        3,
        found(TWO_FAULTS.formatted("SCHEMA_VALIDATION_FAILED", "ignore", "asl-ignore: X")).size());
  }

  @Test
  void aDefinitionHasOnlySoManyCharacters() {
    assertEquals(List.of(), found(RIGHT + " ".repeat(1_048_576 - RIGHT.length())));
    List<Diagnostic> found =
        validate(RIGHT + " ".repeat(1_048_577 - RIGHT.length()), ValidationOptions.DEFAULT);
    assertEquals(
        List.of("The definition has 1048577 characters; AWS takes up to 1048576"),
        found.stream().map(Diagnostic::message).toList());
    assertEquals("Move parts into state machines of their own.", found.get(0).help());
  }

  @Test
  void aFileEightTimesAsLargeIsNotReadAtAll() {
    int most = 8 * 1_048_576;
    String wrong = "{'StartAt':1}";
    assertTrue(found(wrong + " ".repeat(most - wrong.length())).size() > 1);
    assertEquals(
        List.of("DEFINITION_TOO_LARGE at /"), found(wrong + " ".repeat(most + 1 - wrong.length())));
  }

  @Test
  void placeholdersGetTheirValuesBeforeTheCheck() {
    String text = "{'StartAt':'A','States':{'A':{'Type':'Fail','Cause':'${N}'}}}";
    assertEquals(List.of("UNRESOLVED_PLACEHOLDER at /States/A/Cause"), found(text));
    assertEquals(List.of(), validate(text, new ValidationOptions(false, Map.of("N", "5"))));
  }

  @Test
  void aThousandFaultsAreShownAndTheWorstOfTheOthersCounts() {
    assertEquals(1000, faults(1000).size());
    List<Diagnostic> found = faults(1001);
    assertEquals(1001, found.size());
    Diagnostic last =
        found.stream().filter(one -> one.code().name().equals("TOO_MANY_FAULTS")).findFirst().get();
    assertEquals(Severity.ERROR, last.severity());
    assertEquals("There are more than 1000 faults; the others are not shown", last.message());
    assertEquals("Mend these first.", last.help());
  }

  private List<Diagnostic> faults(int count) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < count; i++) {
      fields.append(",'Qwxz").append(i).append("':1");
    }
    return validate(
        "{'StartAt':'A','States':{'A':{'Type':'Succeed'" + fields + "}}}",
        ValidationOptions.DEFAULT);
  }

  @Test
  void aSentenceIsCutWhereItGetsTooLong() {
    String wait = "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'%s'}}}";
    String start = "Missing 'Next' target: ";
    String fits = "x".repeat(2000 - start.length());
    assertEquals(start + fits, message(wait.formatted(fits)));
    assertEquals(start + fits + "…", message(wait.formatted(fits + "y")));
    String pair = fits.substring(1) + "😀";
    assertEquals(start + fits.substring(1) + "…", message(wait.formatted(pair)));
  }

  private String message(String text) {
    for (Diagnostic each : validate(text, ValidationOptions.DEFAULT)) {
      if (each.code().name().equals("MISSING_TRANSITION_TARGET")) {
        return each.message();
      }
    }
    return "nothing";
  }

  @Test
  void aNameThatOccursTwiceIsAFaultOfStatesAndElseAWarning() {
    String state = "{'Type':'Succeed'}";
    String text = "{'StartAt':'A','States':{'A':{'Type':'Map','End':true,'ItemProcessor':%s}}}";
    assertEquals(
        List.of("DUPLICATE_STATE_NAME at /"),
        found(text.formatted("{'StartAt':'B','States':{'B':" + state + ",'B':" + state + "}}")));
    assertEquals(
        List.of("DUPLICATE_KEY at /"),
        found(
            text.formatted("{'StartAt':'B','States':{'B':{'Type':'Succeed','Type':'Succeed'}}}")));
    String choice =
        "{'StartAt':'A','States':{'A':{'Type':'Choice','Default':'A','Choices':[%s]},'B':"
            + state
            + "}}";
    assertEquals(
        List.of("DUPLICATE_KEY at /"),
        found(
            choice.formatted(
                "{'Variable':'$.a','IsNull':true,'Next':'B'},"
                    + "{'Variable':'$.b','IsNull':true,'Next':'B','Next':'B'}")));
  }

  @Test
  void aTextThatIsNoObjectIsOneError() {
    for (String text : List.of("[]", "1", "'x'", "null", "true")) {
      assertEquals(List.of("SCHEMA_VALIDATION_FAILED at /"), found(text), text);
    }
  }
}
