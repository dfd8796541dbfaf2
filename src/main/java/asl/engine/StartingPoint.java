package asl.engine;

import asl.engine.past.PastExecution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an execution begins, and with what.
 *
 * @param state the state of the machine that it begins with; null for StartAt
 * @param variables the variables that are assigned when it begins
 * @param past an earlier run that it goes on from, which tells the rest; null for a new execution
 */
public record StartingPoint(
    @Nullable String state, Map<String, @Nullable Object> variables, @Nullable PastExecution past) {
  /** The beginning of the state machine. */
  public static final StartingPoint START = new StartingPoint(null, Map.of(), null);

  /** A state of the machine, with variables that earlier states would have assigned. */
  public static StartingPoint at(@Nullable String state, Map<String, @Nullable Object> variables) {
    return new StartingPoint(state, variables, null);
  }

  /** Where an earlier run stopped (AWS: "Restarting state machine executions with redrive"). */
  public static StartingPoint after(PastExecution past) {
    return new StartingPoint(null, Map.of(), past);
  }
}
