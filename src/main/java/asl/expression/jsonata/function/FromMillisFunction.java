package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * {@code $fromMillis(number [, picture [, timezone]])}: a date and time as text. The library
 * formats all but the components about weeks and a doubled bracket at the end, which it gets wrong:
 * for weeks it is handed a date whose year, month or day is the number to be written.
 */
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
    try {
      return picture == null || !isMistaken(picture)
          ? Functions.dateTimeFromMillis(millis, picture, timezone)
          : formatPieces(millis, picture, timezone);
    } catch (RuntimeException e) {
      throw DateTimeError.of(e, "D3134", String.valueOf(picture));
    }
  }

  private static boolean isMistaken(String picture) {
    return hasWeekComponent(picture) || picture.contains("]]");
  }

  private static boolean hasWeekComponent(String picture) {
    return picture.contains("[X") || picture.contains("[x") || picture.contains("[w");
  }

  private static String formatPieces(long millis, String picture, @Nullable String timezone) {
    LocalDate date =
        Instant.ofEpochMilli(millis)
            .atOffset(ZoneOffset.ofTotalSeconds(offset(timezone)))
            .toLocalDate();
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (from < picture.length()) {
      int end = endOfPiece(picture, from);
      String piece = picture.substring(from, end);
      if (piece.charAt(0) != '[' || piece.startsWith("[[")) {
        result.append(piece.replace("[[", "[").replace("]]", "]"));
      } else if (hasWeekComponent(piece)) {
        result.append(weekComponent(piece, date));
      } else {
        result.append(Functions.dateTimeFromMillis(millis, piece, timezone));
      }
      from = end;
    }
    return result.toString();
  }

  /** A piece is an escaped bracket, a component in brackets, or the text up to the next bracket. */
  private static int endOfPiece(String picture, int from) {
    if (picture.startsWith("[[", from) || picture.startsWith("]]", from)) {
      return from + 2;
    }
    int end =
        picture.charAt(from) == '[' ? picture.indexOf(']', from) + 1 : picture.indexOf('[', from);
    return end <= 0 ? picture.length() : end;
  }

  private static String weekComponent(String piece, LocalDate date) {
    String modifier = piece.substring(2);
    LocalDate standIn =
        switch (piece.charAt(1)) {
          case 'X' -> LocalDate.of(IsoWeek.year(date), 1, 1);
          case 'x' -> LocalDate.of(2000, IsoWeek.month(date), 1);
          default -> LocalDate.of(2000, 1, IsoWeek.ofMonth(date));
        };
    char component =
        switch (piece.charAt(1)) {
          case 'X' -> 'Y';
          case 'x' -> 'M';
          default -> 'D';
        };
    long millis = standIn.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return Functions.dateTimeFromMillis(millis, "[" + component + modifier, null);
  }

  private static int offset(@Nullable String timezone) {
    int hoursAndMinutes = timezone == null || timezone.equals("Z") ? 0 : Integer.parseInt(timezone);
    return (hoursAndMinutes / 100 * 60 + hoursAndMinutes % 100) * 60;
  }
}
