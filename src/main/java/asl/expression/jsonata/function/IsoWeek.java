package asl.expression.jsonata.function;

import java.time.LocalDate;

/**
 * Weeks by ISO 8601, applied to months too: a week begins on Monday and belongs to the year, and to
 * the month, that its Thursday is in.
 */
final class IsoWeek {
  private static final int THURSDAY = 4;

  private IsoWeek() {}

  /** The year that the date's week belongs to. */
  static int year(LocalDate date) {
    return thursday(date).getYear();
  }

  /** The month, 1 to 12, that the date's week belongs to. */
  static int month(LocalDate date) {
    return thursday(date).getMonthValue();
  }

  /** Which week of its year the date's week is, from 1. */
  static int ofYear(LocalDate date) {
    return (thursday(date).getDayOfYear() - 1) / 7 + 1;
  }

  /** Which week of its month the date's week is, from 1. */
  static int ofMonth(LocalDate date) {
    return (thursday(date).getDayOfMonth() - 1) / 7 + 1;
  }

  private static LocalDate thursday(LocalDate date) {
    return date.plusDays(THURSDAY - date.getDayOfWeek().getValue());
  }
}
