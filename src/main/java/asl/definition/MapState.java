package asl.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs its processor for each item (specification: "Map State").
 *
 * @param header what every state has
 * @param transition Next or End
 * @param dataFlow the fields that shape input and output
 * @param processor the ItemProcessor or Iterator; null where missing
 * @param items {@code Items} (JSONata) or {@code ItemsPath}; null if absent: the input itself
 * @param itemSelector the ItemSelector; null if absent (older definitions have Parameters)
 * @param maxConcurrency {@code MaxConcurrency} or {@code MaxConcurrencyPath}; null if absent
 * @param toleratedFailureCount also in its {@code …Path} form; null if absent
 * @param toleratedFailurePercentage also in its {@code …Path} form; null if absent
 * @param label the prefix of the child executions' state machine name; null if absent
 * @param itemReader where a distributed Map's items come from; null if absent
 * @param itemBatcher how items are put together; null if absent
 * @param resultWriter where results go; null if absent
 * @param retriers the Retry field, in order
 * @param catchers the Catch field, in order
 */
public record MapState(
    StateHeader header,
    Transition transition,
    DataFlow dataFlow,
    @Nullable ItemProcessor processor,
    @Nullable FieldValue items,
    @Nullable FieldValue itemSelector,
    @Nullable FieldValue maxConcurrency,
    @Nullable FieldValue toleratedFailureCount,
    @Nullable FieldValue toleratedFailurePercentage,
    @Nullable String label,
    @Nullable ItemReader itemReader,
    @Nullable ItemBatcher itemBatcher,
    @Nullable ResultWriter resultWriter,
    List<Retrier> retriers,
    List<Catcher> catchers)
    implements State {
  @Override
  public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
    return visitor.visitMap(this);
  }

  @Override
  public StateType type() {
    return StateType.MAP;
  }
}
