package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * Passes its input on, or a fixed result (specification: "Pass State").
 *
 * @param header what every state has
 * @param transition Next or End
 * @param dataFlow the fields that shape input and output
 * @param result the fixed Result; null if absent
 */
public record PassState(
    StateHeader header, Transition transition, DataFlow dataFlow, @Nullable FieldValue result)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitPass(this);
  }

  @Override
  public StateType type() {
    return StateType.PASS;
  }
}
