package asl.expression.jsonata.parse;

import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.Numbers;

/** Cuts an expression into tokens. */
final class Lexer {
  private static final String BLANKS = " \t\n\r\u000B";
  private static final String OPERATORS = ".[]{}(),@#;:?+-*/%|=<>^&!~";
  private static final int CODE_UNIT_DIGITS = 4;
  private static final int HEXADECIMAL = 16;

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  /**
   * The next token.
   *
   * @param infix whether a slash divides here, and does not begin a regular expression
   */
  Token next(boolean infix) {
    skipBlanks();
    if (at >= text.length()) {
      return new Token(Token.Kind.END, "", null, text.length());
    }
    int start = at;
    char c = text.charAt(at);
    if (c == '/' && !infix) {
      return regex(start);
    }
    if (at + 1 < text.length() && isPair(c, text.charAt(at + 1))) {
      at += 2;
      return new Token(Token.Kind.OPERATOR, text.substring(start, at), null, start);
    }
    if (OPERATORS.indexOf(c) >= 0) {
      at++;
      return new Token(Token.Kind.OPERATOR, String.valueOf(c), null, start);
    }
    if (c == '"' || c == '\'') {
      String content = string(c);
      return new Token(Token.Kind.STRING, content, content, start);
    }
    if (c >= '0' && c <= '9') {
      return number(start);
    }
    return c == '`' ? quotedName(start) : word(start);
  }

  private static boolean isPair(char first, char second) {
    return switch (first) {
      case '.' -> second == '.';
      case ':', '!', '<', '>' -> second == '=';
      case '*' -> second == '*';
      case '~' -> second == '>';
      default -> false;
    };
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (BLANKS.indexOf(text.charAt(at)) >= 0) {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw new JsonataError("S0106").at(at, null);
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private Token regex(int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' && depth == 0 && !isEscaped(i, start)) {
        if (i == start + 1) {
          throw new JsonataError("S0301").at(start, null);
        }
        at = i + 1;
        while (at < text.length() && (text.charAt(at) == 'i' || text.charAt(at) == 'm')) {
          at++;
        }
        String flags = text.substring(i + 1, at);
        return new Token(Token.Kind.REGEX, text.substring(start + 1, i), flags, start);
      }
      boolean isPlain = text.charAt(i - 1) != '\\';
      if (isPlain && (c == '(' || c == '[' || c == '{')) {
        depth++;
      } else if (isPlain && (c == ')' || c == ']' || c == '}')) {
        depth--;
      }
    }
    throw new JsonataError("S0302").at(start, null);
  }

  private boolean isEscaped(int index, int start) {
    int backslashes = 0;
    for (int i = index - 1; i > start && text.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private String string(char quote) {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return content.toString();
      }
      if (c == '\\') {
        at++;
        content.append(escape(start));
      } else {
        content.append(c);
      }
      at++;
    }
    throw new JsonataError("S0101").at(start, null);
  }

  /** The character that an escape stands for; leaves the place at the escape's last one. */
  private char escape(int start) {
    if (at >= text.length()) {
      throw new JsonataError("S0103", "").at(start, null);
    }
    char c = text.charAt(at);
    switch (c) {
      case '"', '\\', '/':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return codeUnit();
      default:
        throw new JsonataError("S0103", String.valueOf(c)).at(at, null);
    }
  }

  private char codeUnit() {
    int unit = 0;
    for (int i = 1; i <= CODE_UNIT_DIGITS; i++) {
      char c = at + i < text.length() ? text.charAt(at + i) : ' ';
      int digit = c < 0x80 ? Character.digit(c, HEXADECIMAL) : -1;
      if (digit < 0) {
        throw new JsonataError("S0104").at(at, null);
      }
      unit = unit * HEXADECIMAL + digit;
    }
    at += CODE_UNIT_DIGITS;
    return (char) unit;
  }

  private Token number(int start) {
    if (text.charAt(at) == '0') {
      at++;
    } else {
      digits();
    }
    if (isDigitAt(at + 1) && text.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      boolean isSigned =
          at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
      if (isDigitAt(at + (isSigned ? 2 : 1))) {
        at += isSigned ? 2 : 1;
        digits();
      }
    }
    String literal = text.substring(start, at);
    double value = Double.parseDouble(literal);
    if (Double.isInfinite(value)) {
      throw new JsonataError("S0102", literal).at(start, null);
    }
    return new Token(Token.Kind.NUMBER, literal, Numbers.of(value), start);
  }

  private void digits() {
    while (isDigitAt(at)) {
      at++;
    }
  }

  private boolean isDigitAt(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private Token quotedName(int start) {
    int end = text.indexOf('`', start + 1);
    if (end < 0) {
      throw new JsonataError("S0105").at(start, null);
    }
    at = end + 1;
    return new Token(Token.Kind.NAME, text.substring(start + 1, end), null, start);
  }

  private Token word(int start) {
    while (at < text.length()
        && BLANKS.indexOf(text.charAt(at)) < 0
        && OPERATORS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.startsWith("$")) {
      return new Token(Token.Kind.VARIABLE, word.substring(1), null, start);
    }
    return switch (word) {
      case "and", "or", "in" -> new Token(Token.Kind.OPERATOR, word, null, start);
      case "true", "false" -> new Token(Token.Kind.VALUE, word, word.equals("true"), start);
      case "null" -> new Token(Token.Kind.VALUE, word, null, start);
      default -> new Token(Token.Kind.NAME, word, null, start);
    };
  }
}
