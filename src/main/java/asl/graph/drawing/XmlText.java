package asl.graph.drawing;

/** Text inside XML. Characters that XML does not have become the replacement character. */
final class XmlText {
  private XmlText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(codePoint -> append(escaped, codePoint));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int codePoint) {
    switch (codePoint) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> escaped.appendCodePoint(isXml(codePoint) ? codePoint : 0xFFFD);
    }
  }

  private static boolean isXml(int codePoint) {
    if (codePoint < ' ') {
      return codePoint == '\n' || codePoint == '\t';
    }
    return !(codePoint >= 0x7F && codePoint <= 0x9F)
        && !(codePoint >= 0xD800 && codePoint <= 0xDFFF)
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }
}
