package asl.text;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations for people, in at most two units. */
public final class DurationText {
  private DurationText() {}

  /**
   * Empty for null; {@code 12 ms}, {@code 1.25 s}, {@code 3 min 5 s}, {@code 2 h 10 min}, {@code 4
   * d 3 h}.
   */
  public static String of(@Nullable Duration duration) {
    if (duration == null) {
      return "";
    }
    if (duration.isNegative()) {
      return "-" + of(duration.negated());
    }
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return seconds(millis) + " s";
    }
    long seconds = duration.toSeconds();
    if (seconds < 3600) {
      return pair(seconds / 60, "min", seconds % 60, "s");
    }
    return seconds < 86_400
        ? pair(seconds / 3600, "h", seconds % 3600 / 60, "min")
        : pair(seconds / 86_400, "d", seconds % 86_400 / 3600, "h");
  }

  /** Three digits at most, rounded, without zeros at the end. */
  private static String seconds(long millis) {
    long hundredths = millis < 10_000 ? (millis + 5) / 10 : (millis + 50) / 100 * 10;
    long fraction = hundredths % 100;
    String whole = String.valueOf(hundredths / 100);
    if (fraction == 0) {
      return whole;
    }
    String digits = fraction % 10 == 0 ? "" + fraction / 10 : (fraction < 10 ? "0" : "") + fraction;
    return whole + "." + digits;
  }

  private static String pair(long first, String firstUnit, long second, String secondUnit) {
    String text = first + " " + firstUnit;
    return second == 0 ? text : text + " " + second + " " + secondUnit;
  }

  /** A time since the start: {@code 3.456}, {@code 2:03.456}, {@code 1:02:03}, {@code 5d 02h}. */
  public static String elapsed(Duration duration) {
    long millis = Math.max(duration.toMillis(), 0);
    long seconds = millis / 1000;
    long hours = seconds / 3600;
    StringBuilder text = new StringBuilder();
    if (hours >= 100) {
      text.append(hours / 24).append("d ");
      return two(hours % 24, text).append('h').toString();
    }
    if (hours > 0) {
      text.append(hours).append(':');
      two(seconds % 3600 / 60, text).append(':');
      return two(seconds % 60, text).toString();
    }
    if (seconds >= 60) {
      text.append(seconds / 60).append(':');
      two(seconds % 60, text);
    } else {
      text.append(seconds);
    }
    long rest = millis % 1000;
    text.append('.').append(rest < 100 ? "0" : "").append(rest < 10 ? "0" : "");
    return text.append(rest).toString();
  }

  private static StringBuilder two(long number, StringBuilder text) {
    return text.append(number < 10 ? "0" : "").append(number);
  }
}
