package asl.expression.jsonata;

/**
 * A token of an expression.
 *
 * @param kind what it is
 * @param text a variable's name without the dollar sign, a name without backquotes, an operator; of
 *     a literal its text as written
 * @param offset where it begins, in characters from 0
 * @param endsOperand whether an operator, not an operand, can follow
 */
record Token(Kind kind, String text, int offset, boolean endsOperand) {
  /** The kinds of token that an outline tells apart. */
  enum Kind {
    VARIABLE,
    NAME,
    LITERAL,
    OPERATOR
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean isVariable() {
    return kind == Kind.VARIABLE;
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
