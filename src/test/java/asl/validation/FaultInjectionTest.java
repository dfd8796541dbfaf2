package asl.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that one fault put into a right definition is one error, at the place of the fault. */
class FaultInjectionTest {
  private static final Path CONFORMANCE =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/test/resources/validation/ok"),
          Path.of("src/test/resources/graph"),
          Path.of("src/test/resources/execution"),
          CONFORMANCE.resolve("valid"),
          CONFORMANCE.resolve("verdicts/valid"));

  private final Validator validator = new Validator();

  @Test
  void oneFaultIsOneErrorAtItsPlace() throws Exception {
    List<String> wrong = new ArrayList<>();
    Map<InjectedFault, Integer> counts = new TreeMap<>();
    Random random = new Random(20);
    for (Path file : definitions()) {
      String text = Files.readString(file);
      if (!errors(text).isEmpty() || text.contains("${") || isForOthers(text)) {
        continue;
      }
      for (InjectedFault fault : InjectedFault.values()) {
        Map<String, Object> copy = copy((Map<?, ?>) JsonReader.read(text));
        JsonPointer place = fault.inject(copy, random);
        if (place != null) {
          counts.merge(fault, 1, Integer::sum);
          List<String> found = errors(JsonWriter.write(copy));
          if (!found.equals(List.of(place.location()))) {
            wrong.add(fault + " in " + file + " at " + place.location() + ": " + found);
          }
        }
      }
    }
    assertEquals(List.of(), wrong, () -> wrong.size() + " of " + counts);
    for (InjectedFault fault : InjectedFault.values()) {
      assertTrue(counts.containsKey(fault), () -> fault + " fits nowhere");
    }
  }

  /** Whether a definition has resources that only another interpreter knows. */
  private static boolean isForOthers(String text) {
    return text.contains("\"Credentials\"") && !text.contains("arn:");
  }

  private List<String> errors(String definition) {
    List<String> errors = new ArrayList<>();
    SourceFile file = new SourceFile("definition.asl.json", definition);
    for (Diagnostic found : validator.validate(file, ValidationOptions.DEFAULT)) {
      if (found.severity() == Severity.ERROR) {
        errors.add(found.location().location());
      }
    }
    return errors;
  }

  private static List<Path> definitions() throws IOException {
    List<Path> definitions = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(file -> file.toString().endsWith(".json") && !isData(file))
              .filter(file -> !file.toString().contains("expected"))
              .sorted()
              .forEach(definitions::add);
        }
      }
    }
    assertTrue(definitions.size() > 5, "definitions have gone missing: " + definitions.size());
    return definitions;
  }

  /** Whether a file lies beside an execution's definition. */
  private static boolean isData(Path file) {
    return file.startsWith("src/test/resources/execution") && !file.endsWith("definition.asl.json");
  }

  private static Map<String, Object> copy(Map<?, ?> object) {
    Map<String, Object> copy = new LinkedHashMap<>();
    object.forEach((name, value) -> copy.put(String.valueOf(name), copyOf(value)));
    return copy;
  }

  private static Object copyOf(Object value) {
    if (value instanceof Map<?, ?> object) {
      return copy(object);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(copyOf(element)));
      return copy;
    }
    return value;
  }
}
