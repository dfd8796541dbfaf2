package asl.expression.jsonata.parse;

import org.jspecify.annotations.Nullable;

/**
 * A token of an expression.
 *
 * @param kind what it is
 * @param text an operator or name as it stands, a variable's name without the dollar sign
 * @param value what a literal is worth, the flags of a regular expression; null of anything else
 * @param offset where it begins, in characters from 0
 */
record Token(Kind kind, String text, @Nullable Object value, int offset) {
  enum Kind {
    OPERATOR,
    NAME,
    VARIABLE,
    STRING,
    NUMBER,
    VALUE,
    REGEX,
    END
  }

  boolean is(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  /** What an error's sentence calls it. */
  @Nullable Object shown() {
    return switch (kind) {
      case END -> "(end)";
      case NUMBER, VALUE -> value;
      default -> text;
    };
  }
}
