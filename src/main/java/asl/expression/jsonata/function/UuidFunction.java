package asl.expression.jsonata.function;

import asl.expression.RandomSource;

/** {@code $uuid()}: a random (version 4) UUID. AWS's counterpart of {@code States.UUID}. */
final class UuidFunction extends BuiltinFunction {
  private final RandomSource random;

  UuidFunction(RandomSource random) {
    super("uuid", "<:s>", 0);
    this.random = random;
  }

  @Override
  protected Object apply(Arguments arguments) {
    return RandomSource.uuid(random.nextLong(), random.nextLong());
  }
}
