package asl.expression.jsonata.function;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code $toMillis(text [, picture])}: milliseconds since 1970-01-01T00:00Z. Without a picture the
 * text is an ISO 8601 year, month, day or date and time; without an offset it is in UTC.
 */
final class ToMillisFunction extends BuiltinFunction {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SHORT_OFFSET = Pattern.compile("(.*T.*[+-]\\d{2})(\\d{2})");

  ToMillisFunction() {
    super("toMillis", "<s-s?:n>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    String picture = arguments.string(1);
    if (text == null) {
      return null;
    }
    try {
      Long parsed = picture == null ? parse(text) : DateTimeUtils.parseDateTime(text, picture);
      return parsed;
    } catch (DateTimeException e) {
      throw error("D3110", text);
    } catch (RuntimeException e) {
      throw DateTimeError.of(e, "D3136", text);
    }
  }

  private static Long parse(String text) {
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

  private static Long day(String text) {
    return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
