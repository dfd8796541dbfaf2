package asl.expression.intrinsic;

import asl.expression.RandomSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code States.UUID()}: a version 4 UUID (RFC 4122) of bits from the random source. */
final class UuidFunction implements IntrinsicFunction {
  private static final Signature SIGNATURE = new Signature(0, List.of(), false);
  private static final long VERSION_4 = 0x4000L;
  private static final long VERSION_MASK = 0xF000L;

  private final RandomSource random;

  UuidFunction(RandomSource random) {
    this.random = random;
  }

  @Override
  public String name() {
    return "States.UUID";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
    long high = (random.nextLong() & ~VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }
}
