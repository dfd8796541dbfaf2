package asl.expression;

import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonpath.JsonPath;
import asl.expression.template.PayloadTemplate;
import asl.json.JsonReader;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One evaluation of an expression that is compiled already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark {
  private static final String INPUT =
      """
      {"order": {"id": "o-17", "total": 129.5, "lines": [
        {"sku": "a", "count": 2, "price": 10.25}, {"sku": "b", "count": 1, "price": 109}]},
       "customer": {"name": "Ada", "mail": "ada@example.com"}}
      """;

  /** What is evaluated. */
  @Param({"path", "branching-path", "template", "intrinsic", "jsonata", "jsonata-sum"})
  public String kind = "";

  private Expression expression = scope -> null;
  private asl.expression.Scope scope = new States(Map.of());

  /** The scope of a JSONata expression: {@code $states.input}. */
  private record States(Map<String, @Nullable Object> input) implements asl.expression.Scope {
    @Override
    public @Nullable Object root() {
      return input;
    }

    @Override
    public Map<String, @Nullable Object> context() {
      return Map.of();
    }

    @Override
    public Variables variables() {
      return FixedScope.of(input).variables();
    }

    @Override
    public Map<String, @Nullable Object> states() {
      return Map.of("input", input);
    }
  }

  /** Compiles the expression. */
  @Setup
  @SuppressWarnings("unchecked")
  public void compile() throws Exception {
    RandomSource random = () -> 42;
    JsonataLanguage jsonata = new JsonataLanguage(random, () -> Instant.EPOCH);
    Object template =
        JsonReader.read(
            """
            {"id.$": "$.order.id", "to": {"name.$": "$.customer.name", "kind": "order"},
             "text.$": "States.Format('{} owes {}', $.customer.name, $.order.total)"}
            """);
    scope = new States((Map<String, @Nullable Object>) JsonReader.read(INPUT));
    expression =
        switch (kind) {
          case "path" -> JsonPath.compile("$.order.lines[1].price");
          case "branching-path" -> JsonPath.compile("$.order.lines[?(@.price > 20)].sku");
          case "template" -> PayloadTemplate.compile(template, random);
          case "intrinsic" -> IntrinsicCall.compile("States.MathAdd($.order.total, 1)", random);
          case "jsonata" -> jsonata.compile("$states.input.order.total + 1", "Output");
          default -> jsonata.compile("$sum($states.input.order.lines.(count * price))", "Output");
        };
  }

  /** Evaluates it. */
  @Benchmark
  public @Nullable Object evaluate() throws EvaluationException {
    return expression.evaluate(scope);
  }
}
