package asl.graph;

import asl.definition.Retrier;
import java.math.BigDecimal;

/** A retrier in words: {@code 3 × States.Timeout, every 2 s, × 1.5, at most 60 s}. */
final class RetryText {
  private RetryText() {}

  static Retry of(Retrier retrier) {
    StringBuilder text = new StringBuilder();
    text.append(retrier.maxAttempts()).append(" × ");
    text.append(String.join(", ", retrier.errorEquals()));
    text.append(", after ").append(retrier.intervalSeconds()).append(" s");
    if (retrier.backoffRate() != 1 && retrier.maxAttempts() > 1) {
      text.append(", then × ").append(number(retrier.backoffRate()));
    }
    if (retrier.maxDelaySeconds() != null) {
      text.append(", at most ").append(retrier.maxDelaySeconds()).append(" s");
    }
    if (retrier.fullJitter()) {
      text.append(", full jitter");
    }
    return new Retry(retrier.maxAttempts(), text.toString());
  }

  private static final double LARGEST_PLAIN = 1e9;

  private static String number(double value) {
    return Math.abs(value) < LARGEST_PLAIN
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
