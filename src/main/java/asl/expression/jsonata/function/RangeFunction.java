package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Utils;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $range(first, last, step)}: the numbers from the first on, both ends included. AWS's
 * counterpart of {@code States.ArrayRange}. The result is a JSONata sequence: of a single number it
 * is that number, as AWS gives it.
 */
final class RangeFunction extends BuiltinFunction {
  private static final int MOST_NUMBERS = 1_000_000;

  RangeFunction() {
    super("range", "<nnn:a>", 3);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    Number first = arguments.number(0);
    Number last = arguments.number(1);
    Number step = arguments.number(2);
    if (first == null || last == null || step == null) {
      return null;
    }
    double start = first.doubleValue();
    double distance = last.doubleValue() - start;
    double width = step.doubleValue();
    if (width == 0) {
      throw error("D3137", "The step of $range must not be 0");
    }
    double count = Math.floor(distance / width) + 1;
    if (count > MOST_NUMBERS) {
      throw error("D2014", (long) count);
    }
    List<Object> numbers = Utils.createSequence();
    for (int i = 0; i < count; i++) {
      numbers.add(Utils.convertNumber(start + i * width));
    }
    return numbers;
  }
}
