package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What holds for every execution, tried on the cases. */
class ExecutionPropertiesTest {
  @Provide
  Arbitrary<ExecutionCase> cases() throws IOException {
    List<ExecutionCase> cases = new ArrayList<>(ExecutionCase.all());
    cases.removeIf(ExecutionCase::beginsInTheMiddle);
    return Arbitraries.of(cases);
  }

  /** Objects written in another order are the same objects. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theOrderOfFieldsMeansNothing(@ForAll("cases") ExecutionCase each, @ForAll long seed)
      throws Exception {
    ExecutionResult usual = run(each, each.definition(), input(each)).result();
    Object shuffled = shuffled(each.definition(), new Random(seed));
    // Text, a search at every depth and items from an object show the order of members, as they
    // must.
    Object input = showsOrder(each) ? input(each) : shuffled(input(each), new Random(seed));
    ExecutionResult other = run(each, shuffled, input).result();
    assertNotNull(usual);
    assertNotNull(other);
    assertEquals(usual.status(), other.status());
    assertEquals(usual.error(), other.error());
    assertTrue(
        JsonEquality.equal(usual.output(), other.output()),
        () -> JsonWriter.write(usual.output()) + " became " + JsonWriter.write(other.output()));
  }

  private static boolean showsOrder(ExecutionCase each) {
    return each.name().startsWith("intrinsic/")
        || each.name().startsWith("distributed/items-object")
        || each.name().equals("path/deep-scan");
  }

  /** No state changes a value that it is given: every value here refuses to be changed. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void valuesAreNeverChanged(@ForAll("cases") ExecutionCase each) throws Exception {
    Object definition = each.definition();
    Object input = input(each);
    Object tasks = each.optional("tasks.json");
    String before = JsonWriter.write(List.of(frozenOrEmpty(definition), frozenOrEmpty(input)));
    String script = JsonWriter.write(tasks);
    TestRun usual = run(each, definition, input);
    TestRun frozen =
        TestRun.of(
            frozen(definition),
            request(each, frozen(input)),
            frozen(tasks),
            objects(each),
            stop(each));
    assertEquals(usual.history(), frozen.history());
    assertEquals(
        before, JsonWriter.write(List.of(frozenOrEmpty(definition), frozenOrEmpty(input))));
    assertEquals(script, JsonWriter.write(tasks));
  }

  /** The same definition, input, answers and seed give the same history, byte for byte. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void twoRunsAreTheSame(@ForAll("cases") ExecutionCase each) throws Exception {
    TestRun first = run(each, each.definition(), input(each));
    TestRun second = run(each, each.definition(), input(each));
    assertEquals(first.history(), second.history());
  }

  private static TestRun run(
      ExecutionCase each, @Nullable Object definition, @Nullable Object input) throws Exception {
    return TestRun.of(
        definition, request(each, input), each.optional("tasks.json"), objects(each), stop(each));
  }

  private static MemoryObjects objects(ExecutionCase each) throws IOException {
    return MemoryObjects.of(each.folder().resolve("buckets"));
  }

  private static @Nullable Object input(ExecutionCase each) throws Exception {
    Path file = each.folder().resolve("input.json");
    return Files.exists(file) ? JsonReader.read(Files.readAllBytes(file)) : Map.of();
  }

  private static Map<?, ?> options(ExecutionCase each) throws Exception {
    return each.optional("request.json") instanceof Map<?, ?> given ? given : Map.of();
  }

  private static ExecutionRequest request(ExecutionCase each, @Nullable Object input)
      throws Exception {
    boolean express = Boolean.TRUE.equals(options(each).get("express"));
    return new ExecutionRequest("run", "machine", input, express, TestRun.STANDARD);
  }

  private static @Nullable Long stop(ExecutionCase each) throws Exception {
    return options(each).get("stopAfter") instanceof Number seconds ? seconds.longValue() : null;
  }

  private static Object frozenOrEmpty(@Nullable Object value) {
    Object frozen = frozen(value);
    return frozen == null ? Map.of() : frozen;
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      members.forEach((name, member) -> copy.put(String.valueOf(name), frozen(member)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> elements) {
      List<@Nullable Object> copy = new ArrayList<>();
      elements.forEach(element -> copy.add(frozen(element)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }

  private static @Nullable Object shuffled(@Nullable Object value, Random random) {
    if (value instanceof Map<?, ?> members) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(members.entrySet());
      Collections.shuffle(entries, random);
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : entries) {
        copy.put(String.valueOf(entry.getKey()), shuffled(entry.getValue(), random));
      }
      return copy;
    }
    if (value instanceof List<?> elements) {
      List<@Nullable Object> copy = new ArrayList<>();
      elements.forEach(element -> copy.add(shuffled(element, random)));
      return copy;
    }
    return value;
  }
}
