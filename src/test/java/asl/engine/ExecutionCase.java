package asl.engine;

import asl.engine.past.PastExecution;
import asl.engine.past.UnusableHistoryException;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with one rule of behaviour: {@code definition.asl.json}, and where they are needed
 * {@code input.json}, {@code tasks.json} (see {@link ScriptedTasks}), {@code request.json} ({@code
 * express}, {@code stopAfter} seconds, {@code startAt}, {@code variables}) and {@code buckets}.
 * Where there is {@code earlier.json} ({@code tasks}, {@code stopAfter}, {@code definition} if it
 * was another one, {@code historyEvents} if its history was that short, {@code earlier} if it went
 * on too), it goes on where an earlier run stopped. What is expected stands in {@code output.json}
 * or {@code error.json}, {@code history.json}, and {@code written} (the objects that it makes).
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

  /** Whether it does not begin with the first state, over its input alone. */
  boolean beginsInTheMiddle() {
    return name().startsWith("redrive/") || name().startsWith("start-at/");
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
  TestRun run(MemoryObjects objects)
      throws IOException, JsonSyntaxException, PlanException, UnusableHistoryException {
    Path input = folder.resolve("input.json");
    Map<?, ?> request = optional("request.json") instanceof Map<?, ?> given ? given : Map.of();
    ExecutionRequest first =
        new ExecutionRequest(
            "run",
            "machine",
            Files.exists(input) ? JsonReader.read(Files.readAllBytes(input)) : Map.of(),
            Boolean.TRUE.equals(request.get("express")),
            TestRun.STANDARD,
            start(request));
    return TestRun.of(
        definition(),
        redriven(first, optional("earlier.json"), objects),
        optional("tasks.json"),
        objects,
        number(request.get("stopAfter")));
  }

  private static StartingPoint start(Map<?, ?> request) {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    if (request.get("variables") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> variables.put(String.valueOf(name), value));
    }
    return StartingPoint.at(request.get("startAt") instanceof String s ? s : null, variables);
  }

  private ExecutionRequest redriven(
      ExecutionRequest first, @Nullable Object description, MemoryObjects objects)
      throws IOException, JsonSyntaxException, PlanException, UnusableHistoryException {
    if (!(description instanceof Map<?, ?> earlier)) {
      return first;
    }
    Object edited = earlier.get("definition");
    Long events = number(earlier.get("historyEvents"));
    PastExecution past =
        EarlierRun.of(
            edited == null ? definition() : edited,
            limited(redriven(first, earlier.get("earlier"), objects), events),
            earlier.get("tasks"),
            objects,
            number(earlier.get("stopAfter")));
    return new ExecutionRequest(
        first.executionName(),
        first.stateMachineName(),
        first.input(),
        first.express(),
        first.limits(),
        StartingPoint.after(past));
  }

  private static ExecutionRequest limited(ExecutionRequest request, @Nullable Long events) {
    return events == null
        ? request
        : new ExecutionRequest(
            request.executionName(),
            request.stateMachineName(),
            request.input(),
            request.express(),
            new Limits(true, events),
            request.start());
  }

  private static @Nullable Long number(@Nullable Object given) {
    return given instanceof Number number ? (Long) number.longValue() : null;
  }
}
