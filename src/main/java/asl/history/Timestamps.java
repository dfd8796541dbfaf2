package asl.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as histories hold them. Writes the form that the AWS CLI prints. */
final class Timestamps {
  private static final double FIRST_MILLIS = 1e11;

  private Timestamps() {}

  static String write(Instant instant) {
    StringBuilder out = new StringBuilder(32);
    writeSecond(instant.getEpochSecond(), out);
    writeFraction(instant.getNano(), out);
    return out.append("+00:00").toString();
  }

  /** The part before the fraction. */
  static void writeSecond(long epochSecond, StringBuilder out) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    pad(time.getYear(), 4, out);
    pad(time.getMonthValue(), 2, out.append('-'));
    pad(time.getDayOfMonth(), 2, out.append('-'));
    pad(time.getHour(), 2, out.append('T'));
    pad(time.getMinute(), 2, out.append(':'));
    pad(time.getSecond(), 2, out.append(':'));
  }

  /** The fraction in milliseconds, or as much more as there is. */
  static void writeFraction(int nano, StringBuilder out) {
    out.append('.');
    if (nano % 1_000_000 == 0) {
      pad(nano / 1_000_000, 3, out);
    } else if (nano % 1000 == 0) {
      pad(nano / 1000, 6, out);
    } else {
      pad(nano, 9, out);
    }
  }

  /**
   * Reads ISO 8601 with or without an offset, or seconds or milliseconds since 1970 as a number;
   * null if it is none of these.
   */
  static @Nullable Instant read(@Nullable Object value) {
    if (value instanceof Number number) {
      return ofNumber(number.doubleValue());
    }
    return value instanceof String text ? IsoTimestamp.read(text) : null;
  }

  /** Numbers too large for seconds of this age are milliseconds. */
  static @Nullable Instant ofNumber(double number) {
    double seconds = Math.abs(number) >= FIRST_MILLIS ? number / 1000 : number;
    if (!(Math.abs(seconds) <= FIRST_MILLIS)) {
      return null;
    }
    long micros = Math.round(seconds * 1e6);
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
  }

  private static void pad(int number, int digits, StringBuilder out) {
    String text = Integer.toString(number);
    for (int i = text.length(); i < digits; i++) {
      out.append('0');
    }
    out.append(text);
  }
}
