package asl.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has work done outside the machine (specification: "Task State").
 *
 * @param header what every state has
 * @param transition Next or End
 * @param dataFlow the fields that shape input and output
 * @param resource the ARN of what does the work; null where missing or no string
 * @param timeout {@code TimeoutSeconds} or {@code TimeoutSecondsPath}; null if absent
 * @param heartbeat {@code HeartbeatSeconds} or {@code HeartbeatSecondsPath}; null if absent
 * @param credentials the Credentials; null if absent
 * @param retriers the Retry field, in order
 * @param catchers the Catch field, in order
 */
public record TaskState(
    StateHeader header,
    Transition transition,
    DataFlow dataFlow,
    @Nullable String resource,
    @Nullable FieldValue timeout,
    @Nullable FieldValue heartbeat,
    @Nullable FieldValue credentials,
    List<Retrier> retriers,
    List<Catcher> catchers)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitTask(this);
  }

  @Override
  public StateType type() {
    return StateType.TASK;
  }
}
