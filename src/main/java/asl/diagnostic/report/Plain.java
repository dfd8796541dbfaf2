package asl.diagnostic.report;

/** Text without characters that could steer a terminal or break a line. */
final class Plain {
  private Plain() {}

  /** The text with every control and format character replaced. */
  static String text(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String visible = isUnsafe(c) ? visible(c) : null;
      if (visible != null && plain == null) {
        plain = new StringBuilder().append(text, 0, i);
      }
      if (plain != null) {
        plain.append(visible == null ? Character.toString(c) : visible);
      }
      i += Character.charCount(c);
    }
    return plain == null ? text : plain.toString();
  }

  /** The character as it may be shown. */
  static String visible(int c) {
    if (!isUnsafe(c)) {
      return Character.toString(c);
    }
    return c < ' ' ? Character.toString('\u2400' + c) : "\uFFFD";
  }

  private static boolean isUnsafe(int c) {
    if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
      return true;
    }
    if (c < 0x200) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
