package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of dates and times. */
final class TimeLibrary extends Library {
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}(-[01]\\d)*(-[0-3]\\d)*(T[0-2]\\d:[0-5]\\d:[0-5]\\d)*(\\.\\d+)?"
              + "([+-][0-2]\\d:?[0-5]\\d|Z)?");
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?"
              + "(?:Z|T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?(?:Z|([+-]\\d\\d):?(\\d\\d))?)?");

  private final EvaluationInstant instant;

  TimeLibrary(EvaluationInstant instant) {
    this.instant = instant;
  }

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    return switch (name) {
      case "millis" -> instant.get().toEpochMilli();
      case "now" -> format((double) instant.get().toEpochMilli(), a[0], a[1]);
      case "fromMillis" -> isMissing(a[0]) ? a[0] : format(number(a[0], 0), a[1], a[2]);
      default -> isMissing(a[0]) ? a[0] : millis(text(a[0], 0), a[1]);
    };
  }

  private static String format(double millis, @Nullable Object picture, @Nullable Object zone) {
    DatePicture pattern = isMissing(picture) ? DatePicture.ISO : new DatePicture(text(picture, 1));
    return pattern.format(millis, isMissing(zone) ? null : text(zone, 2));
  }

  private Object millis(String text, @Nullable Object picture) {
    if (!isMissing(picture)) {
      Double parsed = DateParser.parse(text, text(picture, 1), instant.get().toEpochMilli());
      return parsed == null ? Undefined.UNDEFINED : Numbers.of(parsed);
    }
    if (!ISO.matcher(text).matches()) {
      throw new JsonataError("D3110", text);
    }
    return Numbers.of(parse(text));
  }

  /**
   * As JavaScript's Date reads it: a day that its month does not have is one of the next, and hour
   * 24 the next midnight; what is no time is no number.
   */
  private static double parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Double.NaN;
    }
    int month = number(parts, 2, 1);
    int day = number(parts, 3, 1);
    int hour = number(parts, 4, 0);
    int minute = number(parts, 5, 0);
    int second = number(parts, 6, 0);
    String fraction = parts.group(7) == null ? "000" : (parts.group(7) + "00").substring(0, 3);
    int millis = Integer.parseInt(fraction);
    int zoneHours = number(parts, 8, 0);
    boolean isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    boolean isTime = hour < 24 || (hour == 24 && minute + second + millis == 0);
    if (!isDate || !isTime || Math.abs(zoneHours) >= 24) {
      return Double.NaN;
    }
    long days = LocalDate.of(number(parts, 1, 0), month, 1).toEpochDay() + day - 1;
    int zoneMinutes = Math.abs(zoneHours) * 60 + number(parts, 9, 0);
    boolean isWest = parts.group(8) != null && parts.group(8).startsWith("-");
    long minutes = (days * 24 + hour) * 60 + minute + (isWest ? zoneMinutes : -zoneMinutes);
    return (minutes * 60 + second) * 1000.0 + millis;
  }

  private static int number(Matcher parts, int group, int missing) {
    return parts.group(group) == null ? missing : Integer.parseInt(parts.group(group));
  }
}
