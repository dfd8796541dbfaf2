package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.ReportFormat;
import asl.golden.GoldenFile;
import asl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the definitions under {@code validation} and compares what is reported with the files. */
class RuleFixturesTest {
  private static final Path ROOT = Path.of("src/test/resources/validation");
  private static final int FIRING_FLOOR = 4;
  private static final int CLEAN_FLOOR = 1;

  private final Validator validator = new Validator();

  @TestFactory
  List<DynamicTest> reportsWhatTheGoldenFileSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> all = new ArrayList<>(fixtures(ROOT.resolve("rules")));
    all.addAll(fixtures(ROOT.resolve("templates")));
    for (Path fixture : all) {
      Path golden = Path.of(fixture.toString().replaceFirst("(\\.asl)?\\.(json|ya?ml)$", ".out"));
      tests.add(
          DynamicTest.dynamicTest(
              ROOT.relativize(fixture).toString(),
              () -> GoldenFile.assertText(golden, report(fixture))));
    }
    assertTrue(tests.size() >= FIRING_FLOOR, "fixtures have gone missing: " + tests.size());
    return tests;
  }

  @TestFactory
  List<DynamicTest> findsNothingInRightDefinitions() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path fixture : fixtures(ROOT.resolve("ok"))) {
      tests.add(
          DynamicTest.dynamicTest(
              ROOT.relativize(fixture).toString(),
              () -> assertEquals(List.of(), messages(validate(fixture)))));
    }
    assertTrue(tests.size() >= CLEAN_FLOOR, "fixtures have gone missing: " + tests.size());
    return tests;
  }

  @Test
  void everyFixtureOfARuleReportsSomething() throws IOException {
    for (Path fixture : fixtures(ROOT.resolve("rules"))) {
      assertFalse(validate(fixture).isEmpty(), () -> fixture + " reports nothing");
    }
  }

  private String report(Path fixture) throws IOException {
    StringBuilder out = new StringBuilder();
    String name = String.valueOf(fixture.getFileName());
    List<CheckedFile> files = List.of(new CheckedFile(name, validate(fixture)));
    ReportFormat.TEXT.report(false).write(files, out);
    return out.toString();
  }

  private List<Diagnostic> validate(Path fixture) throws IOException {
    String name = String.valueOf(fixture.getFileName());
    SourceFile file = new SourceFile(name, Files.readString(fixture));
    return validator.validate(file, ValidationOptions.DEFAULT);
  }

  private static List<String> messages(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::message).toList();
  }

  private static List<Path> fixtures(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().matches(".*\\.(json|ya?ml)")).sorted().toList();
    }
  }
}
