package asl.expression.jsonata;

import asl.expression.Expression;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Prints how long small expressions take, warm, and how long the first one of a JVM takes. */
final class JsonataThroughput {
  private static final List<String> EXPRESSIONS =
      List.of(
          "$states.input.i",
          "$count",
          "$states.input.i + 1",
          "$states.input.i < $states.input.n",
          "$count < 10000",
          "{\"i\": $states.input.i + 1}",
          "$states.input.items[n > 1].n",
          "$sum($states.input.items.n)",
          "$uppercase($states.input.name)",
          "$replace($states.input.name, 'a', 'b')");
  private static final int ROUNDS = 5;
  private static final int EVALUATIONS = 400_000;

  private JsonataThroughput() {}

  /** Runs the measurement. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Map<String, @Nullable Object> input =
        Map.of(
            "i",
            1,
            "n",
            100_000,
            "name",
            "an example",
            "items",
            List.of(Map.of("n", 1), Map.of("n", 2), Map.of("n", 3)));
    TestScope scope = TestScope.ofInput(input).with("count", 5);
    long start = System.nanoTime();
    JsonataLanguage language = new JsonataLanguage(new Random(1)::nextLong, InstantSource.system());
    language.compile("$states.input.i", "Output").evaluate(scope);
    long path = System.nanoTime();
    language.compile("$states.input.i + 1", "Output").evaluate(scope);
    long first = System.nanoTime();
    out.printf("first path %.1f ms%n", (path - start) / 1e6);
    out.printf("first calculation %.1f ms%n", (first - path) / 1e6);
    for (String text : EXPRESSIONS) {
      Expression expression = language.compile(text, "Output");
      long best = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        best = Math.min(best, measure(expression, scope));
      }
      out.printf("%5d ns  %s%n", best / EVALUATIONS, text);
    }
  }

  private static long measure(Expression expression, TestScope scope) throws Exception {
    long start = System.nanoTime();
    int sum = 0;
    for (int i = 0; i < EVALUATIONS; i++) {
      Object value = expression.evaluate(scope);
      sum += value == null ? 0 : value.hashCode();
    }
    long elapsed = System.nanoTime() - start;
    return sum == Integer.MIN_VALUE ? elapsed + 1 : elapsed;
  }
}
