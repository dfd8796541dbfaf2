package asl.engine;

import asl.clock.VirtualClock;
import asl.json.JsonReader;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One transition of an execution that nobody watches, the choice among three rules included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TransitionBenchmark {
  private static final int ROUNDS = 1000;

  private static final String JSONPATH =
      """
      {"StartAt": "Ask", "States": {
        "Ask": {"Type": "Choice", "Default": "Done", "Choices": [
          {"Variable": "$.word", "StringMatches": "no*", "Next": "Done"},
          {"And": [{"Variable": "$.i", "IsNumeric": true}, {"Variable": "$.i", "NumericLessThan": 0}],
           "Next": "Done"},
          {"Variable": "$.i", "NumericLessThanPath": "$.n", "Next": "Count"}]},
        "Count": {"Type": "Pass", "Next": "Ask",
          "Parameters": {"i.$": "States.MathAdd($.i, 1)", "n.$": "$.n", "word.$": "$.word"}},
        "Done": {"Type": "Succeed"}}}
      """;

  private static final String JSONATA =
      """
      {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {
        "Ask": {"Type": "Choice", "Default": "Done", "Choices": [
          {"Condition": "{% $states.input.word = 'no' %}", "Next": "Done"},
          {"Condition": "{% $states.input.i < 0 %}", "Next": "Done"},
          {"Condition": "{% $states.input.i < $states.input.n %}", "Next": "Count"}]},
        "Count": {"Type": "Pass", "Next": "Ask",
          "Output": "{% $merge([$states.input, {'i': $states.input.i + 1}]) %}"},
        "Done": {"Type": "Succeed"}}}
      """;

  /** The language of the workflow. */
  @Param({"JSONPath", "JSONata"})
  public String language = "";

  private @Nullable Object definition;

  /** Reads the definition. */
  @Setup
  public void read() throws Exception {
    definition = JsonReader.read(language.equals("JSONata") ? JSONATA : JSONPATH);
  }

  /** Runs an execution with two transitions a round; compiling it is part of the time. */
  @Benchmark
  @OperationsPerInvocation(2 * ROUNDS)
  public @Nullable Object transitions() throws Exception {
    ExecutionRequest request =
        new ExecutionRequest(
            "run",
            "machine",
            Map.of("i", 0, "n", ROUNDS, "word", "yes"),
            false,
            new Limits(false, null));
    ExecutionResult result =
        TestRun.unheard(definition, request, new VirtualClock(Instant.EPOCH), new MemoryObjects());
    if (result == null || result.output() == null) {
      throw new IllegalStateException("it failed: " + result);
    }
    return result.output();
  }
}
