package asl.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2024-05-06T07:08:09.123+02:00}; fraction and offset may be missing. */
final class IsoTimestamp {
  private final String text;
  private int at;

  private IsoTimestamp(String text) {
    this.text = text;
  }

  /** The instant; null if the text is neither such a time nor a number. */
  static @Nullable Instant read(String text) {
    String trimmed = text.strip();
    try {
      if (trimmed.length() > 4 && trimmed.charAt(4) == '-') {
        return new IsoTimestamp(trimmed).instant();
      }
      return Timestamps.ofNumber(Double.parseDouble(trimmed));
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private @Nullable Instant instant() {
    int year = digits(4);
    int month = after('-');
    int day = after('-');
    at++;
    int hour = digits(2);
    int minute = after(':');
    int second = after(':');
    LocalDateTime time =
        LocalDateTime.of(year, month, day, hour, minute, second).plusNanos(fraction());
    int offset = offsetSeconds();
    return at == text.length() ? time.toInstant(ZoneOffset.ofTotalSeconds(offset)) : null;
  }

  private int after(char separator) {
    if (text.charAt(at++) != separator) {
      throw new NumberFormatException(text);
    }
    return digits(2);
  }

  private int digits(int count) {
    int number = Integer.parseInt(text, at, at + count, 10);
    at += count;
    return number;
  }

  private int fraction() {
    if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
      return 0;
    }
    at++;
    int nano = 0;
    int unit = 100_000_000;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      nano += unit * Character.digit(text.charAt(at++), 10);
      unit /= 10;
    }
    return nano;
  }

  private int offsetSeconds() {
    if (at == text.length()) {
      return 0;
    }
    char sign = text.charAt(at++);
    if (sign == 'Z' || sign == 'z') {
      return 0;
    }
    if (sign != '+' && sign != '-') {
      throw new NumberFormatException(text);
    }
    int seconds = digits(2) * 3600;
    if (at < text.length()) {
      at += text.charAt(at) == ':' ? 1 : 0;
      seconds += digits(2) * 60;
    }
    return sign == '-' ? -seconds : seconds;
  }
}
