package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times by a picture. */
final class DateParser {
  private static final String DATE_ORDER = "YXMxWwdD";
  private static final String TIME_ORDER = "PHhmsf";
  private static final int YEAR_MONTH_DAY = 0b10100001;
  private static final int YEAR_DAY = 0b10000010;
  private static final int WEEK_OF_MONTH = 0b01010100;
  private static final int WEEK_OF_YEAR = 0b01001000;
  private static final int HALVES = 0b101111;
  private static final long MINUTE = 60_000;

  private final Map<Character, Double> found = new HashMap<>();

  private DateParser() {}

  /** Milliseconds since 1970; null where the text does not fit the picture. */
  static @Nullable Double parse(String text, String picture, long now) {
    DatePicture parsed = new DatePicture(picture);
    StringBuilder pattern = new StringBuilder();
    for (DatePicture.Part part : parsed.parts) {
      pattern.append('(').append(pattern(part)).append(')');
    }
    Matcher matcher = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    DateParser parser = new DateParser();
    for (int i = 0; i < parsed.parts.size(); i++) {
      DatePicture.Part part = parsed.parts.get(i);
      if (!part.isLiteral()) {
        Double value = value(part, matcher.group(i + 1));
        if (value != null) {
          parser.found.put(part.component, value);
        }
      }
    }
    return parser.found.isEmpty() ? null : parser.millis(now);
  }

  private static String pattern(DatePicture.Part part) {
    if (part.isLiteral()) {
      return Pattern.quote(part.literal);
    }
    if (part.component == 'Z' || part.component == 'z') {
      String separator = part.integer().regularSeparator();
      String start = part.component == 'z' ? "GMT[-+][0-9]+" : "[-+][0-9]+";
      return separator == null ? start : start + Pattern.quote(separator) + "[0-9]+";
    }
    if (part.integer != null) {
      return part.integer.pattern();
    }
    if ("MxFP".indexOf(part.component) < 0) {
      throw new JsonataError("D3133", String.valueOf(part.component));
    }
    return "[a-zA-Z]+";
  }

  /** What the text stands for; null where it is no known name. */
  private static @Nullable Double value(DatePicture.Part part, String text) {
    if (part.component == 'Z' || part.component == 'z') {
      return offset(part.component == 'z' ? text.substring(3) : text, part);
    }
    if (part.integer != null) {
      return part.integer.parse(text);
    }
    if (part.component == 'P') {
      return text.toLowerCase(Locale.ROOT).equals("pm") ? 1.0 : 0.0;
    }
    List<String> names = part.component == 'F' ? DatePicture.DAYS : DatePicture.MONTHS;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String known = part.most > 0 ? name.substring(0, Math.min(part.most, name.length())) : name;
      if (known.equals(text)) {
        return i + 1.0;
      }
    }
    return null;
  }

  /** Minutes from UTC. */
  private static double offset(String text, DatePicture.Part part) {
    IntegerPicture whole = new IntegerPicture("0");
    String separator = part.integer().regularSeparator();
    int split =
        separator == null ? (text.length() <= 3 ? text.length() : 3) : text.indexOf(separator);
    double hours = whole.parse(text.substring(0, split));
    String rest = text.substring(Math.min(text.length(), separator == null ? split : split + 1));
    return hours * 60 + (rest.isEmpty() ? 0 : whole.parse(rest));
  }

  private boolean is(int type, String order) {
    int mask = 0;
    for (int i = 0; i < order.length(); i++) {
      double value = found.getOrDefault(order.charAt(i), 0.0);
      mask = mask << 1 | (value != 0 && !Double.isNaN(value) ? 1 : 0);
    }
    return (~type & mask) == 0 && (type & mask) != 0;
  }

  private double get(char component) {
    return found.getOrDefault(component, 0.0);
  }

  private double millis(long now) {
    boolean isYearDay = !is(YEAR_MONTH_DAY, DATE_ORDER) && is(YEAR_DAY, DATE_ORDER);
    boolean isMonthWeek = is(WEEK_OF_MONTH, DATE_ORDER);
    boolean isYearWeek = !isMonthWeek && is(WEEK_OF_YEAR, DATE_ORDER);
    boolean hasHalves = is(HALVES, TIME_ORDER) && !is(0b010111, TIME_ORDER);
    String date = isYearDay ? "YD" : isMonthWeek ? "XxwF" : isYearWeek ? "XWF" : "YMD";
    fill(date + (hasHalves ? "Phmsf" : "Hmsf"), now);
    if (isMonthWeek || isYearWeek) {
      throw new JsonataError("D3136");
    }
    double hours = get('H');
    if (hasHalves) {
      hours = (get('h') == 12 ? 0 : get('h')) + (get('P') == 1 ? 12 : 0);
    }
    double days;
    double year = get('Y');
    if (Double.isNaN(year) || Double.isNaN(get('M')) || Double.isNaN(get('D'))) {
      return Double.NaN;
    }
    // A year of two digits is one of the twentieth century.
    int century = year >= 0 && year <= 99 ? 1_900 : 0;
    LocalDate january = LocalDate.of(century + (int) year, 1, 1);
    if (isYearDay) {
      // The day of the year may lie beyond it, and is a day of the same year nevertheless.
      LocalDate day = january.plusDays((long) get('d') - 1);
      days = january.plusMonths(day.getMonthValue() - 1L).toEpochDay() + day.getDayOfMonth() - 1;
    } else {
      long months = (long) Math.max(get('M') - 1, 0);
      days = january.plusMonths(months).toEpochDay() + get('D') - 1;
    }
    double offset = get('Z') == 0 ? get('z') : get('Z');
    double minutes = (days * 24 + hours) * 60 + get('m') - offset;
    return minutes * MINUTE + get('s') * 1_000 + get('f');
  }

  /** What is more than the text tells is now's; what is less is the least. */
  private void fill(String components, long now) {
    DateFields fields = new DateFields(now);
    boolean hasStarted = false;
    boolean hasEnded = false;
    for (int i = 0; i < components.length(); i++) {
      char component = components.charAt(i);
      if (found.containsKey(component)) {
        hasStarted = true;
        if (hasEnded) {
          throw new JsonataError("D3136");
        }
      } else if (hasStarted) {
        found.put(component, "MDd".indexOf(component) >= 0 ? 1.0 : 0.0);
        hasEnded = true;
      } else {
        found.put(component, fields.get(component));
      }
    }
  }
}
