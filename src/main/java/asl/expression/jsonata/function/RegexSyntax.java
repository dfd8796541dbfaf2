package asl.expression.jsonata.function;

/** Writes JavaScript's regular expressions as Java has them. */
final class RegexSyntax {
  private static final String ESCAPES = "dDwWsSbBnrtfxucpPk123456789";

  private final String source;
  private final boolean multiline;
  private final StringBuilder out = new StringBuilder();
  private boolean inClass;
  private int at;

  private RegexSyntax(String source, boolean multiline) {
    this.source = source;
    this.multiline = multiline;
  }

  static String translate(String source, boolean multiline) {
    RegexSyntax syntax = new RegexSyntax(source, multiline);
    while (syntax.at < source.length()) {
      syntax.next();
    }
    return syntax.out.toString();
  }

  private void next() {
    char c = source.charAt(at++);
    if (c == '\\' && at < source.length()) {
      escape(source.charAt(at++));
    } else if (inClass) {
      member(c);
    } else {
      plain(c);
    }
  }

  private void escape(char c) {
    if (c == 'v') {
      out.append("\\x0B");
    } else if (c == '0') {
      out.append("\\x00");
    } else if (c == 'b' && inClass) {
      out.append("\\x08");
    } else if (Character.isLetterOrDigit(c) && ESCAPES.indexOf(c) < 0) {
      out.append(c);
    } else {
      out.append('\\').append(c);
    }
  }

  private void member(char c) {
    if (c == ']') {
      inClass = false;
      out.append(c);
    } else if (c == '[' || c == '&') {
      out.append('\\').append(c);
    } else {
      out.append(c);
    }
  }

  private void plain(char c) {
    if (c == '[') {
      openClass();
    } else if (c == '$' && !multiline) {
      // In Java it would match before a line break at the end, too.
      out.append("\\z");
    } else if ((c == '{' && !isQuantifier()) || (c == '}' && !closesQuantifier())) {
      out.append('\\').append(c);
    } else {
      out.append(c);
    }
  }

  private void openClass() {
    if (source.startsWith("^]", at)) {
      at += 2;
      out.append("[\\s\\S]");
    } else if (source.startsWith("]", at)) {
      at++;
      out.append("(?!)");
    } else {
      inClass = true;
      out.append('[');
      if (source.startsWith("^", at)) {
        at++;
        out.append('^');
      }
    }
  }

  private boolean isQuantifier() {
    int end = source.indexOf('}', at);
    return end > at && source.substring(at, end).matches("\\d+(,\\d*)?");
  }

  private boolean closesQuantifier() {
    int open = source.lastIndexOf('{', at - 1);
    return open >= 0 && source.substring(open + 1, at - 1).matches("\\d+(,\\d*)?");
  }
}
