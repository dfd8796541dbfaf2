package asl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables of cases in {@code src/test/resources/expression}: each an expression, what it can see
 * ({@code input}, {@code context}, {@code variables}) and what comes of it: {@code value}, or
 * {@code error} and {@code cause}, or {@code syntaxError} (part of the message) and {@code offset}.
 */
public final class CaseTable {
  private static final Path FOLDER = Path.of("src/test/resources/expression");

  private CaseTable() {}

  /** How a test compiles the expression of a case. */
  @FunctionalInterface
  public interface Compiler {
    /** Compiles, and fails as the definition would. */
    Expression compile(Object expression) throws ExpressionSyntaxException;
  }

  /**
   * One case.
   *
   * @param name file and number, then the expression
   * @param members the case as written
   */
  public record Case(String name, Map<?, ?> members) {
    /** The expression. */
    public Object expression() {
      return Objects.requireNonNull(members.get("expression"), name);
    }

    /** Compiles and evaluates, and compares with what is expected. */
    public void check(Compiler compiler) {
      int expectations = 0;
      for (String key : List.of("value", "error", "syntaxError")) {
        expectations += members.containsKey(key) ? 1 : 0;
      }
      assertEquals(1, expectations, "a case expects one thing");
      Expression compiled;
      try {
        compiled = compiler.compile(expression());
      } catch (ExpressionSyntaxException e) {
        checkSyntaxError(e);
        return;
      }
      assertFalse(members.containsKey("syntaxError"), "compiled, though it must not");
      Object input = members.get("input");
      String before = JsonWriter.write(input);
      evaluate(compiled, scope(input));
      assertEquals(before, JsonWriter.write(input), "the input stays as it is");
    }

    private void checkSyntaxError(ExpressionSyntaxException e) {
      Object expected = members.get("syntaxError");
      assertTrue(expected != null, () -> "syntax error: " + e.getMessage());
      assertTrue(
          String.valueOf(e.getMessage()).contains(String.valueOf(expected)),
          () -> e.getMessage() + " does not contain " + expected);
      if (members.containsKey("offset")) {
        assertEquals(members.get("offset"), e.offset(), "offset");
      }
    }

    private void evaluate(Expression compiled, Scope scope) {
      try {
        Object value = compiled.evaluate(scope);
        Object expected = members.get("value");
        if (!members.containsKey("value")) {
          fail("gave " + JsonWriter.write(value));
        }
        assertTrue(
            JsonEquality.equal(expected, value),
            () -> "expected " + JsonWriter.write(expected) + " but was " + JsonWriter.write(value));
      } catch (EvaluationException e) {
        assertEquals(members.get("error"), e.error(), e.causeText());
        assertEquals(members.get("cause"), e.causeText());
      }
    }

    private Scope scope(@Nullable Object input) {
      return new FixedScope(input, map("context"), map("variables"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> map(String key) {
      Object value = members.get(key);
      return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
    }
  }

  /** The cases of all tables in a folder, by file and order. */
  public static List<Case> read(String folder) throws IOException, JsonSyntaxException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(FOLDER.resolve(folder))) {
      files = listed.filter(file -> file.toString().endsWith(".cases.json")).sorted().toList();
    }
    List<Case> cases = new ArrayList<>();
    for (Path file : files) {
      List<?> table = (List<?>) Objects.requireNonNull(JsonReader.read(Files.readAllBytes(file)));
      for (Object entry : table) {
        Map<?, ?> members = (Map<?, ?>) Objects.requireNonNull(entry);
        String name = file.getFileName() + " " + JsonWriter.write(members.get("expression"));
        cases.add(new Case(name, members));
      }
    }
    return cases;
  }
}
