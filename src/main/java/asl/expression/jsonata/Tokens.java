package asl.expression.jsonata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an expression into tokens by JSONata's lexical rules, as far as names and brackets are
 * concerned. It never fails: of a text that is not JSONata it makes what it can, since the library
 * reports the syntax error.
 */
final class Tokens {
  private static final String WHITE_SPACE = " \t\n\r\u000B";
  private static final String OPERATORS = ".[]{}(),@#;:?+-*/%|=<>^&!~";
  private static final List<String> PAIRS =
      List.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    Tokens scanner = new Tokens(text);
    while (scanner.skipBlanks()) {
      scanner.next();
    }
    return scanner.tokens;
  }

  private boolean skipBlanks() {
    while (position < text.length()) {
      if (WHITE_SPACE.indexOf(text.charAt(position)) >= 0) {
        position++;
      } else if (text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        position = end < 0 ? text.length() : end + 2;
      } else {
        return true;
      }
    }
    return false;
  }

  private void next() {
    char c = text.charAt(position);
    if (c == '"' || c == '\'') {
      literal(closing(c, position + 1));
    } else if (c == '`') {
      int end = text.indexOf('`', position + 1);
      int until = end < 0 ? text.length() : end;
      add(Token.Kind.NAME, text.substring(position + 1, until), until + 1, true);
    } else if (c == '/' && !followsOperand()) {
      literal(regexEnd());
    } else if (c >= '0' && c <= '9') {
      literal(numberEnd());
    } else if (OPERATORS.indexOf(c) >= 0) {
      operator();
    } else {
      word();
    }
  }

  private void literal(int end) {
    add(Token.Kind.LITERAL, text.substring(position, Math.min(end, text.length())), end, true);
  }

  private void operator() {
    for (String pair : PAIRS) {
      if (text.startsWith(pair, position)) {
        boolean isOperand = pair.equals("**") && !followsOperand();
        add(Token.Kind.OPERATOR, pair, position + 2, isOperand);
        return;
      }
    }
    char c = text.charAt(position);
    boolean isClosing = c == ')' || c == ']' || c == '}';
    boolean isWildcard = (c == '*' || c == '%') && !followsOperand();
    add(Token.Kind.OPERATOR, String.valueOf(c), position + 1, isClosing || isWildcard);
  }

  private void word() {
    int end = position;
    while (end < text.length()
        && WHITE_SPACE.indexOf(text.charAt(end)) < 0
        && OPERATORS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(position, end);
    if (word.startsWith("$")) {
      add(Token.Kind.VARIABLE, word.substring(1), end, true);
      return;
    }
    switch (word) {
      case "and", "or", "in" -> {
        boolean isOperator = followsOperand();
        Token.Kind kind = isOperator ? Token.Kind.OPERATOR : Token.Kind.NAME;
        add(kind, word, end, !isOperator);
      }
      case "true", "false", "null" -> add(Token.Kind.LITERAL, word, end, true);
      default -> add(Token.Kind.NAME, word, end, true);
    }
  }

  private void add(Token.Kind kind, String content, int end, boolean endsOperand) {
    tokens.add(new Token(kind, content, position, endsOperand));
    position = Math.min(end, text.length());
  }

  private boolean followsOperand() {
    Token last = last();
    return last != null && last.endsOperand();
  }

  private @Nullable Token last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  private int closing(char quote, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }

  private int regexEnd() {
    int end = closing('/', position + 1);
    while (end < text.length() && (text.charAt(end) == 'i' || text.charAt(end) == 'm')) {
      end++;
    }
    return end;
  }

  private int numberEnd() {
    int end = position;
    while (end < text.length() && isNumberPart(end)) {
      end++;
    }
    return end;
  }

  private boolean isNumberPart(int index) {
    char c = text.charAt(index);
    char before = index > position ? text.charAt(index - 1) : '0';
    return (c >= '0' && c <= '9')
        || (c == '.' && !text.startsWith("..", index) && before != '.')
        || c == 'e'
        || c == 'E'
        || ((c == '+' || c == '-') && (before == 'e' || before == 'E'));
  }
}
