package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import asl.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds for hundreds of small definitions, each with one fault or none, that exactly this fault is
 * reported, and where.
 */
class VerdictCasesTest {
  private static final Path CASES = Path.of("src/test/resources/validation/verdict-cases.json");

  private final Validator validator = new Validator();

  @Test
  void oneFaultIsOneErrorAtItsPlace() throws Exception {
    List<String> wrong = new ArrayList<>();
    int invalid = 0;
    int valid = 0;
    for (Object element : (List<?>) JsonReader.read(Files.readString(CASES))) {
      Map<?, ?> one = (Map<?, ?>) element;
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

  private List<String> errors(String definition) {
    List<String> errors = new ArrayList<>();
    SourceFile file = new SourceFile("case.asl.json", definition);
    for (Diagnostic found : validator.validate(file, ValidationOptions.DEFAULT)) {
      if (found.severity() == Severity.ERROR) {
        errors.add(found.code().name() + " at " + found.location().location());
      }
    }
    return errors;
  }
}
