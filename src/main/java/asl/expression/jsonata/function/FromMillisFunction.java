package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import org.jspecify.annotations.Nullable;

/** {@code $fromMillis(number [, picture [, timezone]])}: a date and time as text. */
final class FromMillisFunction extends BuiltinFunction {
  FromMillisFunction() {
    super("fromMillis", "<n-s?s?:s>", 3);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    Number millis = arguments.number(0);
    return millis == null
        ? null
        : format(millis.longValue(), arguments.string(1), arguments.string(2));
  }

  static @Nullable String format(long millis, @Nullable String picture, @Nullable String timezone) {
    return Functions.dateTimeFromMillis(millis, picture, timezone);
  }
}
