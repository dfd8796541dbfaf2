package asl.trace.render;

/** Chooses of many of a kind the first ones, and as many of the others that failed. */
final class FirstAndFailed {
  private final int most;
  private int first;
  private int failed;

  FirstAndFailed(int most) {
    this.most = most;
  }

  /** Whether the next one is chosen. */
  boolean takes(boolean isFailure) {
    if (first < most) {
      first++;
      return true;
    }
    return isFailure && failed++ < most;
  }
}
