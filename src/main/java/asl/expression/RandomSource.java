package asl.expression;

/**
 * Where expressions draw random numbers from. The interpreter owns one, made from the run's seed,
 * so that two runs with the same seed draw the same numbers in the same order.
 */
@FunctionalInterface
public interface RandomSource {
  /** The next 64 random bits. */
  long nextLong();
}
