package asl.validation.rule;

import asl.expression.RandomSource;

/** No random numbers: expressions are only read here, not evaluated. */
enum NoRandom implements RandomSource {
  INSTANCE;

  @Override
  public long nextLong() {
    return 0;
  }
}
