package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.ExecutionStatus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a path gives for a field. */
class NumberFieldTest {
  private static TestRun run(String fields, String input) throws Exception {
    Object definition =
        TestRun.json(
            "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemsPath': '$.items',"
                + " 'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType':"
                + " 'STANDARD'}, 'StartAt': 'I', 'States': {'I': {'Type': 'Choice', 'Choices':"
                + " [{'Variable': '$', 'IsNull': true, 'Next': 'F'}], 'Default': 'S'}, 'F':"
                + " {'Type': 'Fail'}, 'S': {'Type': 'Succeed'}}}, "
                + fields
                + ", 'End': true}}}");
    return TestRun.of(definition, TestRun.request(TestRun.json(input)), TestRun.json("[]"));
  }

  private static ExecutionResult result(TestRun run) {
    ExecutionResult result = run.result();
    assertNotNull(result);
    return result;
  }

  private static ExecutionResult batches(String value) throws Exception {
    String input = "{'items': [1, 2, 3], 'n': " + value + "}";
    return result(run("'ItemBatcher': {'MaxItemsPerBatchPath': '$.n'}", input));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2.0, 2", "'''2''', 2", "'''2.0''', 2", "'''20e-1''', 2", "1e14, 1"})
  void aWholeNumberMayBeWrittenInManyWays(String value, int batches) throws Exception {
    ExecutionResult result = batches(value);
    assertEquals(ExecutionStatus.SUCCEEDED, result.status(), () -> "" + result.cause());
    assertEquals(batches, ((List<?>) Objects.requireNonNull(result.output())).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "'1.5'",
        "'x'",
        "''",
        "true",
        "null",
        "[1]",
        "1e15",
        "-1e15",
        "'1e999'",
        "'-1e999'",
        "99999999999999999999"
      })
  void whatIsNoWholeNumberIsTold(String value) throws Exception {
    ExecutionResult result = batches(value);
    assertEquals("States.Runtime", result.error());
    String cause = String.valueOf(result.cause());
    assertTrue(cause.contains("The MaxItemsPerBatchPath field refers to value \""), cause);
    assertTrue(cause.endsWith("\" which is not a valid integer: $.n"), cause);
  }

  @Test
  void aTextMayHaveAsManyDigitsAsANumber() throws Exception {
    String zeros = "0".repeat(999);
    assertEquals(ExecutionStatus.SUCCEEDED, batches("'" + zeros + "2'").status());
    assertEquals(ExecutionStatus.FAILED, batches("'0" + zeros + "2'").status());
  }

  @ParameterizedTest
  @CsvSource({"1, SUCCEEDED", "0, FAILED", "-1, FAILED"})
  void aBatchHasAtLeastOneItem(String value, ExecutionStatus status) throws Exception {
    String input = "{'items': [1, 2], 'n': " + value + "}";
    TestRun run = run("'ItemBatcher': {'MaxItemsPerBatchPath': '$.n'}", input);
    assertEquals(status, result(run).status());
  }

  @ParameterizedTest
  @CsvSource({
    "49.9, FAILED",
    "50, SUCCEEDED",
    "0, FAILED",
    "100, SUCCEEDED",
    "'''50''', SUCCEEDED",
    "-0.1, FAILED",
    "100.1, FAILED",
    "'''x''', FAILED"
  })
  void aShareOfTheItemsMayFail(String value, ExecutionStatus status) throws Exception {
    String input = "{'items': [1, null], 'n': " + value + "}";
    TestRun run = run("'ToleratedFailurePercentagePath': '$.n'", input);
    assertEquals(status, result(run).status());
  }

  @ParameterizedTest
  @CsvSource({"0", "100"})
  void theLeastAndTheLargestShareAreNoMistake(String value) throws Exception {
    String input = "{'items': [1, 2], 'n': " + value + "}";
    TestRun run = run("'ToleratedFailurePercentagePath': '$.n'", input);
    assertEquals(ExecutionStatus.SUCCEEDED, result(run).status());
  }

  @ParameterizedTest
  @CsvSource({"0, FAILED", "1, SUCCEEDED", "2, SUCCEEDED", "-1, FAILED"})
  void aNumberOfItemsMayFail(String value, ExecutionStatus status) throws Exception {
    String input = "{'items': [1, null], 'n': " + value + "}";
    TestRun run = run("'ToleratedFailureCountPath': '$.n'", input);
    assertEquals(status, result(run).status());
  }

  @Test
  void noFailureToleratedIsNoMistakeWhereNoneHappens() throws Exception {
    TestRun run = run("'ToleratedFailureCountPath': '$.n'", "{'items': [1], 'n': 0}");
    assertEquals(ExecutionStatus.SUCCEEDED, result(run).status());
  }

  @ParameterizedTest
  @CsvSource({"0, SUCCEEDED", "1, SUCCEEDED", "10001, SUCCEEDED", "-1, FAILED"})
  void asManyAtATimeAsIsSaid(String value, ExecutionStatus status) throws Exception {
    TestRun run = run("'MaxConcurrencyPath': '$.n'", "{'items': [1, 2], 'n': " + value + "}");
    assertEquals(status, result(run).status());
  }
}
