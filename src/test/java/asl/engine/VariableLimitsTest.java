package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import asl.definition.ErrorName;
import asl.history.ExecutionStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides of the quotas of variables, whose values are too large for a case in a file. */
class VariableLimitsTest {
  private static ExecutionResult run(String states) throws Exception {
    String definition = "{'QueryLanguage':'JSONata','StartAt':'A','States':{" + states + "}}";
    ExecutionResult result =
        TestRun.unheard(
            TestRun.json(definition),
            TestRun.request(Map.of()),
            new VirtualLoop(),
            new MemoryObjects());
    assertNotNull(result);
    return result;
  }

  /** A state that assigns so many characters to a variable. */
  private static String keep(String state, String variable, int length, String then) {
    return "'%s':{'Type':'Pass','Assign':{'%s':'{%% $pad(\\'\\',%d,\\'#\\') %%}'},'Output':1,%s}"
        .formatted(state, variable, length, then)
        .replace("\\'", "\\\"");
  }

  @Test
  void aVariableOfTheLargestSizeIsAssigned() throws Exception {
    assertEquals(ExecutionStatus.SUCCEEDED, run(keep("A", "x", 262_142, "'End':true")).status());
  }

  @Test
  void aVariableOneByteLargerIsNot() throws Exception {
    assertEquals(ErrorName.DATA_LIMIT_EXCEEDED, run(keep("A", "x", 262_143, "'End':true")).error());
  }

  @Test
  void whatAVariableHeldBeforeCountsNoMore() throws Exception {
    String again =
        "'B':{'Type':'Choice','Choices':[{'Condition':'{% $n < 60 %}','Assign':{'n':'{% $n + 1"
            + " %}','x':'{% $x %}'},'Next':'B'}],'Default':'C'},"
            + "'C':{'Type':'Pass','Output':'{% $n %}','End':true}";
    String first = keep("A", "x", 250_000, "'Next':'N'");
    String counter = "'N':{'Type':'Pass','Assign':{'n':0},'Next':'B'}";
    assertEquals(60, ((Number) output(run(first + "," + counter + "," + again))).intValue());
  }

  private static Object output(ExecutionResult result) {
    Object output = result.output();
    assertNotNull(output, () -> String.valueOf(result));
    return output;
  }

  @Test
  void theVariablesOfAnExecutionHoldTenMebibytes() throws Exception {
    assertEquals(ExecutionStatus.SUCCEEDED, run(chain(40)).status());
    assertEquals(ErrorName.DATA_LIMIT_EXCEEDED, run(chain(41)).error());
  }

  /** So many states that each assign a variable of 256 KiB. */
  private static String chain(int length) {
    StringBuilder states = new StringBuilder(keep("A", "v0", 262_142, "'Next':'S1'"));
    for (int i = 1; i < length; i++) {
      String then = i == length - 1 ? "'End':true" : "'Next':'S" + (i + 1) + "'";
      states.append(",").append(keep("S" + i, "v" + i, 262_142, then));
    }
    return states.toString();
  }

  @Test
  void theVariablesOfAnIterationCountUntilItEnds() throws Exception {
    String map =
        "'A':{'Type':'Map','Items':'{% [1..60] %}','MaxConcurrency':1,'ItemProcessor':{"
            + "'StartAt':'K','States':{"
            + keep("K", "x", 250_000, "'End':true")
            + "}},'End':true}";
    assertEquals(ExecutionStatus.SUCCEEDED, run(map).status());
  }
}
