package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * Ends the execution, branch or iteration well (specification: "Succeed State").
 *
 * @param header what every state has
 * @param dataFlow the fields that shape input and output
 */
public record SucceedState(StateHeader header, DataFlow dataFlow) implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitSucceed(this);
  }

  @Override
  public StateType type() {
    return StateType.SUCCEED;
  }
}
