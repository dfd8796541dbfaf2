package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import java.util.Random;

/**
 * {@code $random([seed])}: a number of at least 0 and less than 1; with a seed always the same one.
 * AWS adds the seed to JSONata's function.
 */
final class RandomFunction extends BuiltinFunction {
  private final RandomSource random;

  RandomFunction(RandomSource random) {
    super("random", "<n?:n>", 1);
    this.random = random;
  }

  @Override
  protected Object apply(Arguments arguments) {
    Number seed = arguments.number(0);
    if (seed != null) {
      return new Random(seed.longValue()).nextDouble();
    }
    return random.nextDouble();
  }
}
