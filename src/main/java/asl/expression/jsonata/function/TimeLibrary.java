package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of dates and times. */
final class TimeLibrary extends Library {
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}(-[01]\\d)*(-[0-3]\\d)*(T[0-2]\\d:[0-5]\\d:[0-5]\\d)*(\\.\\d+)?"
              + "([+-][0-2]\\d:?[0-5]\\d|Z)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(.*T.*[+-]\\d{2})(\\d{2})");

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
    try {
      return parse(text);
    } catch (DateTimeException e) {
      throw new JsonataError("D3110", text);
    }
  }

  private static long parse(String text) {
    if (YEAR.matcher(text).matches()) {
      return day(text + "-01-01");
    }
    if (MONTH.matcher(text).matches()) {
      return day(text + "-01");
    }
    if (DAY.matcher(text).matches()) {
      return day(text);
    }
    String full = SHORT_OFFSET.matcher(text).replaceFirst("$1:$2");
    int time = full.indexOf('T');
    boolean hasOffset =
        full.endsWith("Z") || full.indexOf('+', time) > 0 || full.indexOf('-', time) > time;
    return hasOffset
        ? OffsetDateTime.parse(full).toInstant().toEpochMilli()
        : LocalDateTime.parse(full).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static long day(String text) {
    return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
