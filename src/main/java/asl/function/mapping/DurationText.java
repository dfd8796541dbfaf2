package asl.function.mapping;

import java.math.BigDecimal;
import java.time.Duration;

/** Lengths of time as people write them: {@code 10s}, {@code 500ms}, {@code 2m}, {@code 1.5}. */
final class DurationText {
  /** More would be longer than any task, and costly to read. */
  private static final int MOST_DIGITS = 30;

  private DurationText() {}

  /** The length of time; a number without unit counts seconds. */
  static Duration parse(Located value) throws MappingException {
    String text = value.text().trim();
    int unitAt = 0;
    while (unitAt < Math.min(text.length(), MOST_DIGITS)
        && (isDigit(text.charAt(unitAt)) || text.charAt(unitAt) == '.')) {
      unitAt++;
    }
    long millis = millis(text.substring(unitAt).trim());
    try {
      Duration duration =
          Duration.ofMillis(
              new BigDecimal(text.substring(0, unitAt))
                  .multiply(BigDecimal.valueOf(millis))
                  .longValueExact());
      if (millis > 0 && !duration.isZero() && duration.compareTo(Duration.ofDays(366)) <= 0) {
        return duration;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw fault(value, text);
    }
    throw fault(value, text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static MappingException fault(Located value, String text) {
    return new MappingException(
        value.place(), "'" + text + "' is no length of time", "write 10s, 500ms, 2m or 1h");
  }

  private static long millis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "", "s" -> 1000;
      case "m", "min" -> 60_000;
      case "h" -> 3_600_000;
      default -> 0;
    };
  }
}
