package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.diagnostic.Severity;
import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceReader;
import asl.validation.ValidationOptions;
import asl.validation.Validator;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds that a definition that passes validation ends as an execution ends, whatever its tasks
 * answer: never by an exception of the interpreter.
 */
class PassingDefinitionsTest {
  private static final Path CONFORMANCE =
      Path.of(System.getProperty("conformance.dir", "../shared/conformance"));
  private static final List<Path> FOLDERS =
      List.of(ExecutionCase.FOLDER, CONFORMANCE, Path.of("src/test/resources/validation/ok"));

  /** Endless loops end here. */
  private static final Instant LAST = VirtualLoop.START.plusSeconds(400L * 24 * 3600);

  private static final String INPUT =
      "{'a': 1, 'b': 'x', 'items': [{'id': 1}, {'id': 2}], 'flag': true, 'input': {}, 'n': null}";

  private static final List<Function<Invocation, TaskUpdate>> ANSWERS =
      List.of(
          invocation -> new TaskUpdate.Succeeded(Map.of()),
          invocation -> new TaskUpdate.Succeeded(invocation.input()),
          invocation -> new TaskUpdate.Failed(TaskUpdate.Stage.RUN, "Broken", "as asked"));

  private static final List<@Nullable Object> ODD =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          1.5,
          99_999_999,
          new BigInteger("9".repeat(40)),
          1e300,
          "",
          "x",
          "$",
          "$$",
          "$.a",
          "$.items[*].id",
          "$..id",
          "$.items[-1]",
          "$.items[0:1]",
          "$.missing",
          "$v",
          "$$.Map.Item.Value",
          "$.items[?(@.id > 1)]",
          "States.UUID()",
          "States.MathRandom(1, 9)",
          "States.ArrayGetItem($.items, 9)",
          "States.Format('{} {}', 1)",
          "States.ArrayRange(1, 9, 0)",
          "States.StringToJson('{')",
          "States.Base64Decode('%')",
          "{% $states.input %}",
          "{% $v %}",
          "{% 1/0 %}",
          "{% $string(function($x){$x}) %}",
          "{% [1..100] %}",
          "{% $error('no') %}",
          "{% $states.input.items.id %}",
          "{%  %}",
          "2030-01-31T12:00:00Z",
          "9999-12-31T23:59:59Z",
          "0001-01-01T00:00:00Z",
          List.of(),
          Map.of(),
          List.of(1, 2),
          Map.of("a.$", "$.a"));

  private final Validator validator = new Validator();

  @Test
  void theInterpreterIsNeverSurprised() throws Exception {
    List<String> surprises = new ArrayList<>();
    int ran = 0;
    for (Path file : definitions()) {
      SourceFile source = new SourceFile(file.toString(), Files.readString(file));
      // CloudFormation's functions stand for text that is not there yet.
      if (source.text().contains("\"Fn::") || !passes(source)) {
        continue;
      }
      SourceDocument document = SourceReader.read(source);
      Object definition = document.root() == null ? null : document.root().toValue();
      for (int i = 0; i < ANSWERS.size(); i++) {
        Object input = JsonReader.read(i == 0 ? "{}" : INPUT.replace('\'', '"'));
        String surprise = run(definition, input, ANSWERS.get(i));
        if (surprise != null) {
          surprises.add(file + " with answer " + i + ": " + surprise);
        }
      }
      ran++;
    }
    assertEquals(List.of(), surprises);
    assertTrue(ran > 50, "definitions have gone missing: " + ran);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theInterpreterIsNotSurprisedByChangedDefinitionsEither(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<ExecutionCase> all = ExecutionCase.all();
    Object definition = all.get(random.nextInt(all.size())).definition();
    for (int i = random.nextInt(3); i >= 0; i--) {
      definition = changed(definition, random);
    }
    String text = JsonWriter.write(definition);
    if (passes(new SourceFile("changed.asl.json", text))) {
      Object input = JsonReader.read(INPUT.replace('\'', '"'));
      Object read = JsonReader.read(text);
      assertNull(run(read, input, ANSWERS.get(random.nextInt(ANSWERS.size()))), text);
    }
  }

  /** The value with something else in one place. */
  private static @Nullable Object changed(@Nullable Object value, Random random) {
    if (value instanceof Map<?, ?> object && !object.isEmpty()) {
      int at = random.nextInt(object.size());
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      object.forEach(
          (name, member) -> {
            boolean here = copy.size() == at;
            copy.put(String.valueOf(name), here ? changed(member, random) : member);
          });
      return copy;
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int at = random.nextInt(copy.size());
      copy.set(at, changed(copy.get(at), random));
      return copy;
    }
    return ODD.get(random.nextInt(ODD.size()));
  }

  private boolean passes(SourceFile source) {
    return validator.validate(source, ValidationOptions.DEFAULT).stream()
        .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
  }

  /** What went wrong that is no failure of the execution; null if nothing did. */
  private static @Nullable String run(
      @Nullable Object definition,
      @Nullable Object input,
      Function<Invocation, TaskUpdate> answer) {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    VirtualLoop loop = new VirtualLoop();
    try {
      TaskInvoker tasks =
          (invocation, listener) -> {
            loop.at(loop.now().plusSeconds(1), () -> listener.updated(answer.apply(invocation)));
            return () -> {};
          };
      Interpreter interpreter =
          new Interpreter(
              new Ports(loop, tasks, null, new MemoryObjects(), new SeededRandom(TestRun.SEED)));
      Execution execution =
          interpreter.start(
              interpreter.plan(DefinitionReader.read(definition)),
              TestRun.request(input),
              result::set);
      loop.at(LAST, () -> execution.abort("Enough", "time is up"));
      loop.run();
      return result.get() == null ? "has not ended" : null;
    } catch (PlanException | RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }
  }

  private static List<Path> definitions() throws IOException {
    List<Path> definitions = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(PassingDefinitionsTest::isDefinition).sorted().forEach(definitions::add);
        }
      }
    }
    return definitions;
  }

  private static boolean isDefinition(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".asl.json")
        || path.endsWith(".asl.yaml")
        || path.endsWith("/definition.json")
        || (path.contains("/valid/") && path.endsWith(".json"));
  }
}
