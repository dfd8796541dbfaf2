package asl.expression;

/** No random numbers: for expressions that are read and not evaluated. */
public enum NoRandom implements RandomSource {
  /** Always zero. */
  INSTANCE;

  @Override
  public long nextLong() {
    return 0;
  }
}
