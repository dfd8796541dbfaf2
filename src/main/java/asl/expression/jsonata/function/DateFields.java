package asl.expression.jsonata.function;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The components of one instant, by the letters of pictures. */
final class DateFields {
  private static final int HOURS_OF_A_HALF = 12;

  private final OffsetDateTime time;

  DateFields(long millis) {
    time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  /** The component as a number; of {@code P} 1 in the afternoon and 0 before. */
  long get(char component) {
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
