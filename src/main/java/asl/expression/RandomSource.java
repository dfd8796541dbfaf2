package asl.expression;

/**
 * Where expressions draw random numbers from. The interpreter owns one, made from the run's seed,
 * so that two runs with the same seed draw the same numbers in the same order.
 */
@FunctionalInterface
public interface RandomSource {
  /** The next 64 random bits. */
  long nextLong();

  /** A number from 0 (inclusive) to 1 (exclusive), of the first 53 of the next 64 bits. */
  default double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }
}
