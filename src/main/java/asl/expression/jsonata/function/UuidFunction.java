package asl.expression.jsonata.function;

import asl.expression.RandomSource;
import java.util.UUID;

/** {@code $uuid()}: a random (version 4) UUID. AWS's counterpart of {@code States.UUID}. */
final class UuidFunction extends BuiltinFunction {
  private final RandomSource random;

  UuidFunction(RandomSource random) {
    super("uuid", "<:s>", 0);
    this.random = random;
  }

  @Override
  protected Object apply(Arguments arguments) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low).toString();
  }
}
