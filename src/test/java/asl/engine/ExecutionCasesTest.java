package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.golden.GoldenFile;
import asl.history.ExecutionStatus;
import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every case in {@code src/test/resources/execution} and compares output or error, the history
 * byte by byte, and the objects written. {@code -Dgolden.update=true} rewrites the histories and
 * the objects; outputs and errors are what the specification says and are never rewritten.
 */
class ExecutionCasesTest {
  @TestFactory
  Stream<DynamicTest> behaves() throws IOException {
    return ExecutionCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  @Test
  void thereAreCases() throws IOException {
    int count = ExecutionCase.all().size();
    assertTrue(count >= 100, () -> "only " + count + " cases: some are lost");
  }

  private static void check(ExecutionCase each) throws Exception {
    Path buckets = each.folder().resolve("buckets");
    MemoryObjects objects = MemoryObjects.of(buckets);
    TestRun run = each.run(objects);
    ExecutionResult result = run.result();
    assertNotNull(result, () -> "it never ended:\n" + run.history());
    Path output = each.folder().resolve("output.json");
    Path error = each.folder().resolve("error.json");
    assertTrue(Files.exists(output) != Files.exists(error), "either output.json or error.json");
    Object expected = JsonReader.read(Files.readAllBytes(Files.exists(output) ? output : error));
    Object actual =
        result.status() == ExecutionStatus.SUCCEEDED ? result.output() : failure(result);
    assertEquals(Files.exists(output), result.status() == ExecutionStatus.SUCCEEDED, run::history);
    if (!JsonEquality.equal(expected, actual)) {
      assertEquals(JsonWriter.writePretty(expected), JsonWriter.writePretty(actual));
    }
    GoldenFile.assertText(each.folder().resolve("history.json"), run.history());
    checkWritten(each.folder().resolve("written"), MemoryObjects.of(buckets), objects);
  }

  private static Map<String, @Nullable Object> failure(ExecutionResult result) {
    Map<String, @Nullable Object> failure = new LinkedHashMap<>();
    failure.put("status", result.status().name());
    failure.put("error", result.error());
    failure.put("cause", result.cause());
    return failure;
  }

  private static void checkWritten(Path folder, MemoryObjects before, MemoryObjects after)
      throws IOException {
    Set<String> written = new TreeSet<>();
    for (String bucket : after.buckets().keySet()) {
      for (Map.Entry<String, byte[]> object : after.buckets().get(bucket).entrySet()) {
        if (!before.buckets().get(bucket).containsKey(object.getKey())) {
          String name = bucket + "/" + object.getKey();
          written.add(name);
          Path file = folder.resolve(name);
          if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
          }
          GoldenFile.assertText(file, new String(object.getValue(), StandardCharsets.UTF_8));
        }
      }
    }
    assertEquals(files(folder), written, "the objects that are written");
  }

  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        found
            .filter(Files::isRegularFile)
            .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
      }
    }
    return names;
  }
}
