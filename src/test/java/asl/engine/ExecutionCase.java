package asl.engine;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with one rule of behaviour: {@code definition.asl.json}, and where they are needed
 * {@code input.json}, {@code tasks.json} (see {@link ScriptedTasks}), {@code request.json} ({@code
 * express}, {@code stopAfter} seconds) and {@code buckets}. What is expected stands in {@code
 * output.json} or {@code error.json}, {@code history.json}, and {@code written} (the objects that
 * it makes).
 *
 * @param folder where it is
 */
record ExecutionCase(Path folder) {
  /** The folder of all cases. */
  static final Path FOLDER = Path.of("src/test/resources/execution");

  /** All cases, by their paths. */
  static List<ExecutionCase> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.endsWith("definition.asl.json"))
          .map(Path::getParent)
          .sorted()
          .map(ExecutionCase::new)
          .toList();
    }
  }

  /** Its path below the folder of all cases. */
  String name() {
    return FOLDER.relativize(folder).toString().replace('\\', '/');
  }

  /** The definition. */
  @Nullable Object definition() throws IOException, JsonSyntaxException {
    return JsonReader.read(Files.readAllBytes(folder.resolve("definition.asl.json")));
  }

  /** The value of a file; null if there is none. */
  @Nullable Object optional(String file) throws IOException, JsonSyntaxException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? JsonReader.read(Files.readAllBytes(path)) : null;
  }

  /** What happens when it runs. */
  TestRun run(MemoryObjects objects) throws IOException, JsonSyntaxException, PlanException {
    Path input = folder.resolve("input.json");
    Map<?, ?> request = optional("request.json") instanceof Map<?, ?> given ? given : Map.of();
    return TestRun.of(
        definition(),
        new ExecutionRequest(
            "run",
            "machine",
            Files.exists(input) ? JsonReader.read(Files.readAllBytes(input)) : Map.of(),
            Boolean.TRUE.equals(request.get("express")),
            TestRun.STANDARD),
        optional("tasks.json"),
        objects,
        request.get("stopAfter") instanceof Number seconds ? seconds.longValue() : null);
  }
}
