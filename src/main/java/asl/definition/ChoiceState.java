package asl.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the next state by rules (specification: "Choice State").
 *
 * @param header what every state has
 * @param dataFlow the fields that shape input and output
 * @param choices the Choices, in order
 * @param defaultState the Default state's name; null if absent
 */
public record ChoiceState(
    StateHeader header,
    DataFlow dataFlow,
    List<ChoiceBranch> choices,
    @Nullable String defaultState)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitChoice(this);
  }

  @Override
  public StateType type() {
    return StateType.CHOICE;
  }
}
