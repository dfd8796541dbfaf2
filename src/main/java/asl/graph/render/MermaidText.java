package asl.graph.render;

/** Text as Mermaid may read it. */
final class MermaidText {
  private MermaidText() {}

  /**
   * Text inside a quoted label. What could end the label, start a tag or be read as Markdown
   * becomes an entity in Mermaid's own form {@code #35;}, which every version decodes at the end.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    boolean digitsOnly = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c) || (digitsOnly && isListMark(c)) || (c == '_' && !isInsideWord(text, i))) {
        escaped.append('#').append((int) c).append(';');
      } else {
        escaped.append(c);
      }
      digitsOnly &= (c >= '0' && c <= '9') || c == ' ';
    }
    return escaped.toString();
  }

  /**
   * Text where Mermaid decodes no entities: titles, descriptions, tooltips. What could end the
   * text, start a tag, an entity or a directive becomes what looks like it.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      plain.append(
          switch (c) {
            case '"' -> '”';
            case ';' -> ',';
            case '<' -> '‹';
            case '>' -> '›';
            case '{' -> '(';
            case '}' -> ')';
            case '&' -> next == '#' || Character.isLetter(next) ? '＆' : c;
            case '%' -> next == '%' ? '％' : c;
            default -> c;
          });
    }
    return plain.toString();
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '"', '#', '&', '<', '>', '`', '*', '~', '\\', '[', ']', '{', '}', '|', ';', '%' -> true;
      default -> false;
    };
  }

  /** What makes a list of a label that starts with it. */
  private static boolean isListMark(char c) {
    return c == '.' || c == ')' || c == '-' || c == '+';
  }

  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
