package asl.json;

/** The escapes of JSON strings (RFC 8259, section 7), for all who read or write them. */
public final class JsonEscape {
  /** What the readers say where there is no such escape. */
  public static final int NONE = -1;

  private static final String HEX = "0123456789abcdef";

  private JsonEscape() {}

  /** The character that a backslash and the given one stand for; {@link #NONE} if there is none. */
  public static int meaning(char kind) {
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> NONE;
    };
  }

  /** The UTF-16 unit that four hexadecimal digits stand for; {@link #NONE} if fewer are there. */
  public static int unit(String text, int from) {
    int unit = 0;
    for (int at = from; at < from + 4; at++) {
      char c = at < text.length() ? text.charAt(at) : 0;
      int digit = c < 0x80 ? Character.digit(c, 16) : NONE;
      if (digit < 0) {
        return NONE;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** What stands behind the backslash for a character; {@code u} if four digits follow. */
  static char kind(char c) {
    return switch (c) {
      case '"', '\\' -> c;
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case '\b' -> 'b';
      case '\f' -> 'f';
      default -> 'u';
    };
  }

  /** One of the four hexadecimal digits of a unit, from the left. */
  static char digit(char unit, int place) {
    return HEX.charAt((unit >> (4 * (3 - place))) & 15);
  }
}
