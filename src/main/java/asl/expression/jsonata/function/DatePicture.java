package asl.expression.jsonata.function;

import asl.expression.jsonata.value.JsonataError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of dates and times, as XPath 3.1's fn:format-dateTime has them. */
final class DatePicture {
  static final DatePicture ISO =
      new DatePicture("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");
  static final List<String> MONTHS =
      List.of(
          "January February March April May June July August September October November December"
              .split(" "));
  static final List<String> DAYS =
      List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "));
  private static final String COMPONENTS = "YMDdFWwXxHhPmsfZzCE";
  private static final String[] DEFAULTS = {
    "1", "1", "1", "1", "n", "1", "1", "1", "1", "1", "1", "n", "01", "01", "1", "01:01", "01:01",
    "n", "n"
  };
  private static final String NUMERIC = "YMDdFWwXxHhmsf";

  final List<Part> parts = new ArrayList<>();

  /** A component of a picture, or text between them. */
  static final class Part {
    final String literal;
    final char component;
    boolean zuluForm;
    @Nullable Letters names;
    @Nullable IntegerPicture integer;
    int most = -1;
    int yearDigits = -1;

    Part(String literal, char component) {
      this.literal = literal;
      this.component = component;
    }

    boolean isLiteral() {
      return component == ' ';
    }

    IntegerPicture integer() {
      IntegerPicture known = integer;
      if (known == null) {
        throw new JsonataError("D3133", String.valueOf(component));
      }
      return known;
    }
  }

  /** How a name is written. */
  enum Letters {
    LOWER,
    UPPER,
    TITLE;

    String write(String name) {
      return switch (this) {
        case LOWER -> name.toLowerCase(Locale.ROOT);
        case UPPER -> name.toUpperCase(Locale.ROOT);
        case TITLE -> name;
      };
    }
  }

  DatePicture(String picture) {
    int start = 0;
    int at = 0;
    while (at < picture.length()) {
      if (picture.charAt(at) != '[') {
        at++;
        continue;
      }
      literal(picture.substring(start, at));
      if (picture.startsWith("[[", at)) {
        parts.add(new Part("[", ' '));
        at += 2;
      } else {
        int end = picture.indexOf(']', at);
        if (end < 0) {
          throw new JsonataError("D3135");
        }
        component(picture.substring(at + 1, end).replaceAll("\\s+", ""));
        at = end + 1;
      }
      start = at;
    }
    literal(picture.substring(start));
  }

  private void literal(String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text.replace("]]", "]"), ' '));
    }
  }

  private void component(String marker) {
    if (marker.isEmpty()) {
      throw new JsonataError("D3132", "");
    }
    char component = marker.charAt(0);
    Part part = new Part("", component);
    int comma = marker.lastIndexOf(',');
    int least = -1;
    String form = marker.substring(1, comma < 0 ? marker.length() : comma);
    if (comma >= 0) {
      String width = marker.substring(comma + 1);
      int dash = width.indexOf('-');
      least = width(dash < 0 ? width : width.substring(0, dash));
      part.most = dash < 0 ? -1 : width(width.substring(dash + 1));
    }
    String suffix = "";
    if (form.length() > 1 && "atco".indexOf(form.charAt(form.length() - 1)) >= 0) {
      suffix = form.substring(form.length() - 1);
      form = form.substring(0, form.length() - 1);
    } else if (form.isEmpty()) {
      int known = COMPONENTS.indexOf(component);
      if (known < 0) {
        throw new JsonataError("D3132", String.valueOf(component));
      }
      form = DEFAULTS[known];
    }
    part.zuluForm = suffix.equals("t");
    if (form.startsWith("n")) {
      part.names = Letters.LOWER;
    } else if (form.startsWith("N")) {
      part.names = form.startsWith("Nn") ? Letters.TITLE : Letters.UPPER;
    } else if (NUMERIC.indexOf(component) >= 0) {
      number(part, suffix.isEmpty() ? form : form + ";" + suffix, least);
    }
    if (component == 'Z' || component == 'z') {
      part.integer = new IntegerPicture(form);
    }
    parts.add(part);
  }

  private static int width(String text) {
    return text.isEmpty() || text.equals("*") ? -1 : (int) new IntegerPicture("0").parse(text);
  }

  private void number(Part part, String form, int least) {
    IntegerPicture integer = new IntegerPicture(form);
    part.integer = integer;
    integer.mandatoryDigits = Math.max(integer.mandatoryDigits, least);
    if ("YMD".indexOf(part.component) >= 0 && part.most >= 0) {
      integer.mandatoryDigits = part.most;
    }
    int digits = integer.mandatoryDigits + integer.optionalDigits;
    if (part.component == 'Y' && (part.most >= 0 || digits >= 2)) {
      part.yearDigits = part.most >= 0 ? part.most : digits;
    }
    Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (before != null && before.integer != null) {
      before.integer.parseWidth = before.integer.mandatoryDigits;
    }
  }

  /**
   * The date and time as text.
   *
   * @param millis since 1970-01-01T00:00Z
   * @param zone an offset such as {@code +0100}; null for UTC
   */
  String format(double millis, @Nullable String zone) {
    double parsed = zone == null ? 0 : new IntegerPicture("0").parse(zone);
    int offset = (int) parsed;
    int hours = Math.floorDiv(offset, 100);
    int minutes = offset % 100;
    double zoned = millis + (60L * hours + minutes) * 60_000;
    DateFields fields = new DateFields(Double.isNaN(parsed) ? parsed : zoned);
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.isLiteral() ? part.literal : component(part, fields, hours, minutes));
    }
    return text.toString();
  }

  private static String component(Part part, DateFields fields, int hours, int minutes) {
    Letters names = part.names;
    return switch (part.component) {
      case 'Z', 'z' -> offset(part, hours, minutes);
      case 'P' -> {
        String half = fields.get('P') == 1 ? "pm" : "am";
        yield names == Letters.UPPER ? half.toUpperCase(Locale.ROOT) : half;
      }
      case 'C', 'E' -> "ISO";
      default -> {
        if (NUMERIC.indexOf(part.component) < 0) {
          throw new JsonataError("D3132", String.valueOf(part.component));
        }
        double value = fields.get(part.component);
        yield names == null ? part.integer().format(year(part, value)) : name(part, names, value);
      }
    };
  }

  private static double year(Part part, double value) {
    return part.component == 'Y' && part.yearDigits >= 0
        ? value % Math.pow(10, part.yearDigits)
        : value;
  }

  private static String name(Part part, Letters letters, double value) {
    int index = (int) value - 1;
    String name =
        switch (part.component) {
          case 'M', 'x' -> index < 0 ? "undefined" : MONTHS.get(index);
          case 'F' -> index < 0 ? "undefined" : DAYS.get(index);
          default -> throw new JsonataError("D3133", String.valueOf(part.component));
        };
    String written = letters.write(name);
    return part.most >= 0 && written.length() > part.most
        ? written.substring(0, part.most)
        : written;
  }

  private static String offset(Part part, int hours, int minutes) {
    int offset = hours * 100 + minutes;
    if (offset == 0 && part.zuluForm) {
      return "Z";
    }
    IntegerPicture picture = part.integer();
    String text;
    if (picture.isRegular()) {
      text = picture.format(offset);
    } else if (picture.mandatoryDigits <= 2) {
      text = picture.format(hours);
      text = minutes == 0 ? text : text + ":" + new IntegerPicture("00").format(minutes);
    } else if (picture.mandatoryDigits <= 4) {
      text = picture.format(offset);
    } else {
      throw new JsonataError("D3134", picture.mandatoryDigits);
    }
    String signed = offset >= 0 ? "+" + text : text;
    return part.component == 'z' ? "GMT" + signed : signed;
  }
}
