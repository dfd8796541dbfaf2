package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.diagnostic.Diagnostic;
import asl.golden.GoldenFile;
import asl.source.JsonSourceReader;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceProblem;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.rule.Rule;
import asl.validation.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds that every rule is described, and that its description is true. */
class RuleDocsTest {
  private static final String HEAD =
      "# Rules\n\nEvery check of `asl validate`. Errors are what AWS rejects; warnings are what fails"
          + " or surprises when the machine runs.\n\n";
  private static final Path OK = Path.of("src/test/resources/validation/ok");

  @TestFactory
  List<DynamicTest> reportsItsExampleAndNotTheCorrectedOne() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      RuleDescription description = RuleDescription.of(rule);
      tests.add(
          DynamicTest.dynamicTest(
              rule.getClass().getSimpleName(),
              () -> {
                List<String> found = found(rule, description.wholeExample());
                assertFalse(found.isEmpty(), "example not reported");
                assertEquals(List.of(), found(rule, description.wholeCorrection()));
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> reportsTheExamplesOfOtherChecksToo() throws IOException {
    Validator validator = new Validator();
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleDescription description : OtherDescriptions.whole()) {
      tests.add(
          DynamicTest.dynamicTest(
              description.title(),
              () -> {
                assertEquals(
                    List.of(description.code()), codes(validator, description.wholeExample()));
                assertEquals(List.of(), codes(validator, description.wholeCorrection()));
              }));
    }
    return tests;
  }

  @Test
  void listsEveryRule() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (Rule rule : Rules.all()) {
      listed.add(rule.getClass().getSimpleName());
    }
    Set<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/asl/validation/rule"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file)
            .matches("(?s).*\npublic final class \\w+ extends \\w*Rule \\{.*")) {
          written.add(String.valueOf(file.getFileName()).replace(".java", ""));
        }
      }
    }
    assertEquals(written, listed);
  }

  @Test
  void theReferenceIsWhatTheRulesSay() throws IOException {
    List<RuleDescription> descriptions = new ArrayList<>(OtherDescriptions.all());
    for (Rule rule : Rules.all()) {
      descriptions.add(RuleDescription.of(rule));
    }
    descriptions.sort(
        Comparator.comparing(RuleDescription::code).thenComparing(RuleDescription::title));
    StringBuilder text = new StringBuilder(HEAD);
    String separator = "";
    for (RuleDescription description : descriptions) {
      text.append(separator).append(description.markdown());
      separator = "\n";
    }
    GoldenFile.assertText(Path.of("docs/rules.md"), text.toString());
    GoldenFile.assertText(Path.of("src/main/resources/asl/validation/rules.md"), text.toString());
  }

  @Test
  void explainsACode() {
    assertEquals(1, RuleDocs.explain("PASS_RESULT_IS_STATIC").size());
    assertTrue(RuleDocs.explain("SCHEMA_VALIDATION_FAILED").size() > 5);
    assertEquals(List.of(), RuleDocs.explain("NO_SUCH_CODE"));
    for (Rule rule : Rules.all()) {
      assertTrue(RuleDocs.codes().contains(rule.code().name()));
    }
  }

  @Test
  void explainsEveryCodeThatIsPrintedAnywhere() throws IOException {
    Set<String> printed = new TreeSet<>();
    for (SourceProblem.Code code : SourceProblem.Code.values()) {
      printed.add(code.name());
    }
    Pattern made = Pattern.compile("new DiagnosticCode\\(\\s*\"(\\w+)\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher code = made.matcher(Files.readString(file));
        while (code.find()) {
          printed.add(code.group(1));
        }
      }
    }
    assertEquals(printed, RuleDocs.codes());
  }

  private static List<String> codes(Validator validator, String definition) {
    SourceFile file = new SourceFile(OK.resolve("example.json").toString(), definition);
    return validator.validate(file, ValidationOptions.DEFAULT).stream()
        .map(found -> found.code().name())
        .toList();
  }

  private static List<String> found(Rule rule, String text) {
    SourceDocument document = JsonSourceReader.read(new SourceFile("example", text));
    assertEquals(List.of(), document.problems());
    Findings findings = new Findings(document.file());
    rule.check(
        DefinitionOutline.of(
            document, DefinitionReader.read(document.root().toValue()), true, Set.of()),
        findings);
    return findings.sorted().stream().map(Diagnostic::message).toList();
  }
}
