package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * Ends the execution, branch or iteration with an error (specification: "Fail State").
 *
 * @param header what every state has
 * @param error {@code Error} or {@code ErrorPath}; null if absent
 * @param cause {@code Cause} or {@code CausePath}; null if absent
 */
public record FailState(StateHeader header, @Nullable FieldValue error, @Nullable FieldValue cause)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitFail(this);
  }

  @Override
  public StateType type() {
    return StateType.FAIL;
  }

  @Override
  public DataFlow dataFlow() {
    return NO_DATA_FLOW;
  }

  private static final DataFlow NO_DATA_FLOW =
      new DataFlow(null, null, null, null, null, null, null, null);
}
