package asl.engine;

import asl.definition.ChoiceState;
import asl.definition.DefinitionReader;
import asl.engine.choice.Condition;
import asl.engine.choice.ConditionCompiler;
import asl.expression.EvaluationException;
import asl.expression.FixedScope;
import asl.json.JsonReader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One look whether the rule of a Choice state holds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChoiceBenchmark {
  /** The rule, without its {@code Next}. */
  @Param({
    "'Variable': '$.n', 'NumericLessThan': 5",
    "'Variable': '$.word', 'StringMatches': 'a*c'",
    "'Variable': '$.when', 'TimestampLessThan': '2030-01-01T00:00:00Z'",
    "'And': [{'Variable': '$.n', 'IsPresent': true}, {'Variable': '$.word', 'IsString': true}]"
  })
  public String rule = "";

  private final FixedScope scope =
      FixedScope.of(Map.of("n", 3, "word", "abc", "when", "2026-01-01T00:00:00Z"));
  private Condition condition = any -> false;

  /** Compiles the rule. */
  @Setup
  public void compile() throws Exception {
    String definition =
        "{'StartAt': 'A', 'States': {'B': {'Type': 'Succeed'},"
            + "'A': {'Type': 'Choice', 'Choices': [{"
            + rule
            + ", 'Next': 'B'}]}}}";
    ChoiceState state =
        (ChoiceState)
            Objects.requireNonNull(
                DefinitionReader.read(JsonReader.read(definition.replace('\'', '"')))
                    .states()
                    .get("A"));
    condition =
        new ConditionCompiler(
                field -> {
                  throw new IllegalStateException("no JSONata here");
                })
            .compile(Objects.requireNonNull(state.choices().get(0).rule()));
  }

  /** Looks whether it holds. */
  @Benchmark
  public boolean holds() throws EvaluationException {
    return condition.holds(scope);
  }
}
