package asl.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs branches side by side (specification: "Parallel State").
 *
 * @param header what every state has
 * @param transition Next or End
 * @param dataFlow the fields that shape input and output
 * @param branches the Branches, in order
 * @param retriers the Retry field, in order
 * @param catchers the Catch field, in order
 */
public record ParallelState(
    StateHeader header,
    Transition transition,
    DataFlow dataFlow,
    List<Branch> branches,
    List<Retrier> retriers,
    List<Catcher> catchers)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitParallel(this);
  }

  @Override
  public StateType type() {
    return StateType.PARALLEL;
  }
}
