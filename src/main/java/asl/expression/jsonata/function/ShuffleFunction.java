package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $shuffle(array)}: the same elements in an order drawn from the run's random numbers. */
final class ShuffleFunction extends BuiltinFunction {
  private final RandomSource random;

  ShuffleFunction(RandomSource random) {
    super("shuffle", "<a:a>", 1);
    this.random = random;
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    List<@Nullable Object> array = arguments.array(0);
    if (array == null) {
      return null;
    }
    List<@Nullable Object> shuffled = new ArrayList<>(array);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = (int) Long.remainderUnsigned(random.nextLong(), i + 1L);
      Object swapped = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, swapped);
    }
    return shuffled;
  }
}
