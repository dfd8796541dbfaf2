package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares results with definitions whose verdict is known. */
class VerdictsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
  private static final double RECALL_FLOOR = 0.98;
  private static final Path DISPUTED =
      Path.of("src/test/resources/validation/disputed-verdicts.json");

  private final Validator validator = new Validator();

  @BeforeAll
  static void needsTheConformanceFolder() {
    Assumptions.assumeTrue(
        Files.isDirectory(ROOT), "no conformance folder (system property conformance.dir)");
  }

  @Test
  void takesEverythingThatAwsAccepted() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> files = new ArrayList<>(files(ROOT.resolve("valid"), ".json"));
    files.addAll(files(ROOT.resolve("cases"), "definition.json"));
    for (Path file : files) {
      Diagnostic error = firstError(file);
      if (error != null) {
        wrong.add(ROOT.relativize(file) + " " + error.message());
      }
    }
    assertTrue(files.size() > 500, "definitions have gone missing: " + files.size());
    assertEquals(List.of(), wrong);
  }

  @Test
  void rejectsWhatAwsRejected() throws IOException {
    List<Path> files = files(ROOT.resolve("invalid"), "definition.json");
    assertTrue(files.size() > 10, "definitions have gone missing: " + files.size());
    for (Path file : files) {
      assertTrue(firstError(file) != null, () -> file + " is taken");
    }
  }

  @Test
  void givesAwssMessageWhereOneWasRecorded() throws Exception {
    int compared = 0;
    for (Path file : files(ROOT.resolve("invalid"), "definition.json")) {
      Map<?, ?> expected = read(file.resolveSibling("expected.json"));
      String message = String.valueOf(expected.get("message"));
      Diagnostic error = firstError(file);
      assertTrue(error != null, () -> file + " is taken");
      String resource = "arn:<partition>";
      String found = error.message().replaceAll("arn:aws(?=:states)", resource);
      String text = error.code().name() + ": " + found + " at " + error.location().location();
      assertTrue(message.contains(text), () -> file + "\n" + message + "\n" + text);
      compared++;
    }
    assertTrue(compared > 10, "recordings have gone missing: " + compared);
  }

  @Test
  void answersAsValidateStateMachineDefinition() throws Exception {
    for (Path file : files(ROOT.resolve("validate_api"), "definition.json")) {
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
    Map<String, int[]> table = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Map<?, ?> entry : manifest()) {
      String file = String.valueOf(entry.get("file"));
      String verdict = String.valueOf(entry.get("verdict"));
      boolean right = isRight(verdict, validate(ROOT.resolve("verdicts").resolve(file)));
      int[] counts = table.computeIfAbsent(verdict, name -> new int[2]);
      counts[0] += right ? 1 : 0;
      counts[1]++;
      if (right == disputed.contains(file)) {
        wrong.add(file + (right ? " is no longer disputed" : " got another verdict"));
      }
    }
    Map<String, String> shown = new LinkedHashMap<>();
    table.forEach((verdict, counts) -> shown.put(verdict, counts[0] + "/" + counts[1]));
    assertEquals(List.of(), wrong, () -> "verdicts " + shown);
    int[] invalid = table.get("invalid");
    assertTrue(invalid[0] >= RECALL_FLOOR * invalid[1], () -> "recall " + shown);
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

  private Diagnostic firstError(Path file) throws IOException {
    for (Diagnostic diagnostic : validate(file)) {
      if (diagnostic.severity() == Severity.ERROR) {
        return diagnostic;
      }
    }
    return null;
  }

  private List<Diagnostic> validate(Path file) throws IOException {
    SourceFile source = new SourceFile(file.toString(), Files.readString(file));
    return validator.validate(source, ValidationOptions.DEFAULT);
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
    assertTrue(entries.size() > 400, "verdicts have gone missing: " + entries.size());
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
