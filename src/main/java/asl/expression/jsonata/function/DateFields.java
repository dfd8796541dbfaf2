package asl.expression.jsonata.function;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The components of one instant, by the letters of pictures. */
final class DateFields {
  private static final int HOURS_OF_A_HALF = 12;

  /** The first and the last millisecond that JavaScript's Date has. */
  private static final double LAST_MILLIS = 8.64e15;

  private final @Nullable OffsetDateTime time;

  /**
   * @param millis since 1970-01-01T00:00Z
   */
  DateFields(double millis) {
    time =
        Math.abs(millis) <= LAST_MILLIS
            ? Instant.ofEpochMilli((long) millis).atOffset(ZoneOffset.UTC)
            : null;
  }

  /**
   * The component as a number; of {@code P} 1 in the afternoon and 0 before. Not a number, but for
   * {@code P}, where JavaScript has no such date.
   */
  double get(char component) {
    if (time == null) {
      return component == 'P' ? 0 : Double.NaN;
    }
    return number(time, component);
  }

  private static long number(OffsetDateTime time, char component) {
    return switch (component) {
      case 'Y' -> time.getYear();
      case 'M' -> time.getMonthValue();
      case 'D' -> time.getDayOfMonth();
      case 'd' -> time.getDayOfYear();
      case 'F' -> time.getDayOfWeek().getValue();
      case 'W' -> IsoWeek.ofYear(time.toLocalDate());
      case 'w' -> IsoWeek.ofMonth(time.toLocalDate());
      case 'X' -> IsoWeek.year(time.toLocalDate());
      case 'x' -> IsoWeek.month(time.toLocalDate());
      case 'H' -> time.getHour();
      case 'h' -> (time.getHour() + HOURS_OF_A_HALF - 1) % HOURS_OF_A_HALF + 1;
      case 'P' -> time.getHour() / HOURS_OF_A_HALF;
      case 'm' -> time.getMinute();
      case 's' -> time.getSecond();
      case 'f' -> time.getNano() / 1_000_000;
      default -> 0;
    };
  }
}
