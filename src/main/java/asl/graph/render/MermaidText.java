package asl.graph.render;

/**
 * Text inside a quoted Mermaid label. What could end the label, start a tag or be read as Markdown
 * becomes an entity in Mermaid's own form {@code #35;}, which every version decodes at the end.
 */
final class MermaidText {
  private MermaidText() {}

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
