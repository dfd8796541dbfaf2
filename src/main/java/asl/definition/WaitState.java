package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * Waits for a while or until an instant (specification: "Wait State").
 *
 * @param header what every state has
 * @param transition Next or End
 * @param dataFlow the fields that shape input and output
 * @param duration {@code Seconds}, {@code SecondsPath}, {@code Timestamp} or {@code TimestampPath};
 *     null where none is there
 */
public record WaitState(
    StateHeader header, Transition transition, DataFlow dataFlow, @Nullable FieldValue duration)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitWait(this);
  }

  @Override
  public StateType type() {
    return StateType.WAIT;
  }
}
