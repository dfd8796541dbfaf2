package asl.expression.intrinsic;

import asl.expression.RandomSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code States.UUID()}: a version 4 UUID (RFC 4122) of bits from the random source. */
final class UuidFunction implements IntrinsicFunction {
  private static final Signature SIGNATURE = new Signature(0, List.of(), false);

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
    return RandomSource.uuid(random.nextLong(), random.nextLong() >>> 2);
  }
}
