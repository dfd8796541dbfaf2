package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.json.JsonReader;
import asl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares results with definitions whose verdict is known. Which definitions those are changes
 * from time to time, so what is held is how many of a hundred get another verdict.
 */
class VerdictsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
  private static final double RECALL_FLOOR = 0.99;
  private static final double FALSE_ALARMS = 0.003;
  private static final Path DISPUTED =
      Path.of("src/test/resources/validation/disputed-verdicts.json");

  private final Validator validator = new Validator();

  @BeforeAll
  static void needsTheConformanceFolder() {
    Assumptions.assumeTrue(
        Files.isDirectory(ROOT), "no conformance folder (system property conformance.dir)");
  }

  @Test
  void takesEverythingThatAwsAccepted() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Path> files = new ArrayList<>(files(ROOT.resolve("valid"), ".json"));
    files.addAll(files(ROOT.resolve("cases"), "definition.json"));
    for (Path file : files) {
      Diagnostic error = firstError(file);
      if (error != null) {
        wrong.add(ROOT.relativize(file) + " " + error.message());
      }
    }
    assertAtMost(FALSE_ALARMS, wrong, files.size());
  }

  @Test
  void rejectsWhatAwsRejected() throws Exception {
    List<String> taken = new ArrayList<>();
    List<Path> files = files(ROOT.resolve("invalid"), "definition.json");
    for (Path file : files) {
      if (firstError(file) == null) {
        taken.add(file.toString());
      }
    }
    assertAtMost(1 - RECALL_FLOOR, taken, files.size());
  }

  @Test
  void givesAwssMessageWhereOneWasRecorded() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Path> files = files(ROOT.resolve("invalid"), "definition.json");
    for (Path file : files) {
      Map<?, ?> expected = read(file.resolveSibling("expected.json"));
      String message = String.valueOf(expected.get("message"));
      Diagnostic error = firstError(file);
      String text =
          error == null
              ? "nothing"
              : error.code().name()
                  + ": "
                  + error.message().replaceAll("arn:aws(?=:states)", "arn:<partition>")
                  + " at "
                  + error.location().location();
      if (!message.contains(text)) {
        wrong.add(file + ": " + text + " instead of " + message);
      }
    }
    assertAtMost(1 - RECALL_FLOOR, wrong, files.size());
  }

  @Test
  void answersAsValidateStateMachineDefinition() throws Exception {
    List<Path> files = files(ROOT.resolve("validate_api"), "definition.json");
    assertFalse(files.isEmpty(), "recordings have gone missing");
    for (Path file : files) {
      Map<?, ?> expected = read(file.resolveSibling("expected.json"));
      List<Map<String, Object>> found = new ArrayList<>();
      for (Diagnostic diagnostic : validate(file)) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("code", diagnostic.code().name());
        shown.put("location", diagnostic.location().location());
        shown.put("message", diagnostic.message());
        shown.put("severity", diagnostic.severity().name());
        found.add(shown);
      }
      assertEquals(expected.get("diagnostics"), found, file::toString);
    }
  }

  @Test
  void agreesWithKnownVerdicts() throws Exception {
    Set<String> disputed = disputed();
    Map<String, List<String>> wrong = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    List<String> settled = new ArrayList<>();
    for (Map<?, ?> entry : manifest()) {
      String file = String.valueOf(entry.get("file"));
      String verdict = String.valueOf(entry.get("verdict"));
      boolean right = isRight(verdict, validate(ROOT.resolve("verdicts").resolve(file)));
      counts.merge(verdict, 1, Integer::sum);
      List<String> others = wrong.computeIfAbsent(verdict, name -> new ArrayList<>());
      if (right && disputed.contains(file)) {
        settled.add(file);
      }
      if (!right && !disputed.contains(file)) {
        others.add(file);
      }
    }
    assertEquals(List.of(), settled, "no longer disputed");
    assertEquals(Set.of("invalid", "lint", "valid"), counts.keySet());
    wrong.forEach(
        (verdict, files) ->
            assertAtMost(
                verdict.equals("valid") ? FALSE_ALARMS : 1 - RECALL_FLOOR,
                files,
                counts.getOrDefault(verdict, 0)));
  }

  /** Holds that a share of so many, none of which would be no proof, is not gone beyond. */
  private static void assertAtMost(double share, List<String> wrong, int all) {
    assertTrue(all > 0, "nothing to compare with");
    assertTrue(
        wrong.size() <= share * all,
        () -> wrong.size() + " of " + all + ":\n" + String.join("\n", wrong));
  }

  private static boolean isRight(String verdict, List<Diagnostic> found) {
    boolean error = has(found, Severity.ERROR);
    return switch (verdict) {
      case "valid" -> !error;
      case "invalid" -> error;
      default -> !error && has(found, Severity.WARNING);
    };
  }

  private static boolean has(List<Diagnostic> found, Severity severity) {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity() == severity);
  }

  private Diagnostic firstError(Path file) throws Exception {
    for (Diagnostic diagnostic : validate(file)) {
      if (diagnostic.severity() == Severity.ERROR) {
        return diagnostic;
      }
    }
    return null;
  }

  private List<Diagnostic> validate(Path file) throws Exception {
    SourceFile source = new SourceFile(file.toString(), Files.readString(file));
    return validator.validate(source, new ValidationOptions(isExpress(file), Map.of()));
  }

  /** Whether a machine of type EXPRESS was made of a definition, as is told beside it. */
  private static boolean isExpress(Path file) throws Exception {
    Path told = file.resolveSibling("case.json");
    return Files.exists(told) && "EXPRESS".equals(read(told).get("type"));
  }

  private static Set<String> disputed() throws Exception {
    Set<String> files = new HashSet<>();
    for (Object entry : (List<?>) JsonReader.read(Files.readString(DISPUTED))) {
      files.add(String.valueOf(((Map<?, ?>) entry).get("file")));
    }
    return files;
  }

  private static List<Map<?, ?>> manifest() throws Exception {
    List<Map<?, ?>> entries = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("verdicts/manifest.jsonl"))) {
      entries.add((Map<?, ?>) JsonReader.read(line));
    }
    return entries;
  }

  private static Map<?, ?> read(Path file) throws Exception {
    return (Map<?, ?>) JsonReader.read(Files.readString(file));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }
}
