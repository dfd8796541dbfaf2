package asl.expression.jsonata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.function.EvaluationInstant;
import asl.expression.jsonata.value.Undefined;
import asl.json.JsonEquality;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Generated expressions over generated documents, held to jsonata 2.0.6. Where AWS was measured to
 * answer otherwise an expression is left out: see {@link #isAwsOwn}.
 */
class JsonataJudgeProperties {
  /**
   * A regular expression over the source text of a function, a function out of functions, the last
   * digit of a power, which no two machines need share, large numbers in another base, and an
   * integer with the digits of another base.
   */
  private static final Predicate<String> ACCIDENTS =
      Pattern.compile(
              "\\$(sum|string|uppercase)(?!\\().*/|function.*/|single\\((/|function)|\\$power\\("
                  + "|formatBase\\(1e21|parseInteger\\(\"0x")
          .asPredicate();

  private static final int TRIES = Integer.getInteger("jsonata.judge.tries", 3_000);
  private static @Nullable JsonataJudge judge;

  @BeforeContainer
  static void start() throws Exception {
    judge = JsonataJudge.start();
    if (judge == null) {
      System.out.println(
          "skipped: no jsonata@2.0.6 for the judge (npm install --prefix target/judge"
              + " jsonata@2.0.6)");
    }
  }

  @AfterContainer
  static void stop() {
    if (judge != null) {
      judge.close();
    }
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void answersAsTheReferenceDoes(@ForAll Random random) throws Exception {
    ExpressionGenerator generator = new ExpressionGenerator(random);
    compare(() -> generator.expression(1 + random.nextInt(3)), () -> generator.document(3));
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void matchesAsTheReferenceDoes(@ForAll Random random) throws Exception {
    PatternGenerator generator = new PatternGenerator(random);
    compare(generator::call, generator::document);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void takesArgumentsAsTheReferenceDoes(@ForAll Random random) throws Exception {
    CallGenerator generator = new CallGenerator(random);
    compare(generator::call, generator::document);
  }

  private static void compare(Supplier<String> expressions, Supplier<?> documents)
      throws Exception {
    JsonataJudge known = judge;
    if (known == null) {
      return;
    }
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      Object document = documents.get();
      String expression = expressions.get();
      Map<?, ?> expected = known.ask(expression, document);
      String actual = actual(expression, document);
      if (!isSame(expected, actual, expression) && !mayChangeItsInput(expression, document)) {
        differences.add(
            expression
                + "\n    over "
                + JsonWriter.write(document)
                + "\n    expected "
                + JsonWriter.write(expected)
                + ", was "
                + actual);
      }
    }
    assertEquals("", String.join("\n", differences));
  }

  /**
   * The reference puts a value into an empty array of the input where it groups or transforms what
   * stands before; and a constructor bound to a variable loses its parts.
   */
  private static boolean mayChangeItsInput(String expression, @Nullable Object document) {
    return (expression.contains("{") && JsonWriter.write(document).contains("[]"))
        || expression.contains("]@$")
        || expression.matches("(?s).*\\[[^]]*]\\[[^]]*]\\.\\{.*");
  }

  private static boolean isSame(Map<?, ?> expected, String actual, String expression)
      throws Exception {
    String error = expected.get("error") instanceof String text ? text : null;
    if (error != null) {
      // Where the reference fails without a code it has fallen over. It evaluates the parts of a
      // constructor at the same time: which of several errors comes first is chance.
      return error.length() != 5
          || actual.equals("error " + (error.startsWith("S") ? "S" : error))
          || (actual.startsWith("error") && expression.matches("(?s).*[\\[{].*"))
          || isAwsOwn(actual);
    }
    if (isAwsOwn(actual)) {
      return true;
    }
    Object value = expected.get("value");
    if (isOfTheReferenceOnly(value, expression)
        || !expected.containsKey("value")
        || (isFunction(value) && !actual.startsWith("value {"))) {
      return true;
    }
    return actual.startsWith("value ")
        && JsonEquality.equal(value, JsonReader.read(actual.substring(6)));
  }

  /** What is an accident of JavaScript: see {@link #ACCIDENTS}; and a zone that is none. */
  private static boolean isOfTheReferenceOnly(@Nullable Object value, String expression) {
    String text = String.valueOf(value);
    return text.contains("function") || text.contains("0N:aN") || ACCIDENTS.test(expression);
  }

  /** A function as a result is an empty object there, or nothing at all. */
  private static boolean isFunction(@Nullable Object value) {
    return value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** Numbers that are not finite are texts on AWS, and functions are no results there. */
  private static boolean isAwsOwn(String actual) {
    return actual.contains("Infinity\"")
        || actual.contains("\"NaN\"")
        || actual.contains("unsupported result type")
        || actual.contains("limit exceeded");
  }

  private static String actual(String expression, @Nullable Object document) {
    try {
      Builtins builtins =
          new Builtins(new Random(1)::nextLong, new EvaluationInstant(InstantSource.system()));
      Object value =
          JsonataProgram.compile(expression, builtins)
              .evaluate(new TestScope(Map.of(), Map.of()), document);
      return "value "
          + (value == Undefined.UNDEFINED ? "\"(undefined)\"" : JsonWriter.write(value));
    } catch (JsonataFailure e) {
      String complaint = e.complaint().replaceFirst("^.*evaluation[.:] ", "");
      return "error " + complaint.replaceFirst("^([A-Z]\\d{4}):.*", "$1");
    } catch (ExpressionSyntaxException e) {
      return "error S";
    }
  }
}
