package asl.engine;

import asl.definition.Retrier;
import asl.expression.RandomSource;
import java.time.Duration;

/** When a retrier tries again (specification: "Retrying after error"). */
final class RetrySchedule {
  private static final double LONGEST_SECONDS = 31_536_000;

  private RetrySchedule() {}

  /**
   * The time before the next try.
   *
   * @param retrier the retrier
   * @param done how many retries there have been
   * @param random for full jitter
   */
  static Duration delay(Retrier retrier, int done, RandomSource random) {
    double seconds = retrier.intervalSeconds() * Math.pow(retrier.backoffRate(), done);
    Long longest = retrier.maxDelaySeconds();
    if (longest != null) {
      seconds = Math.min(seconds, longest);
    }
    seconds = Math.min(seconds, LONGEST_SECONDS);
    if (retrier.fullJitter()) {
      seconds *= random.nextDouble();
    }
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
