package asl.expression.jsonata.parse;

/** How strongly operators bind, and which of them begin an expression. */
final class Operators {
  private Operators() {}

  /** How strongly a token binds what stands before it; 0 of what ends an expression. */
  static int power(Token token) {
    if (token.kind() != Token.Kind.OPERATOR) {
      return 0;
    }
    return switch (token.text()) {
      case "[", "(", "@", "#" -> 80;
      case "." -> 75;
      case "{" -> 70;
      case "*", "/", "%" -> 60;
      case "+", "-", "&" -> 50;
      case "=", "!=", "<", "<=", ">", ">=", "^", "~>", "in" -> 40;
      case "and" -> 30;
      case "or" -> 25;
      case "?" -> 20;
      case ":=" -> 10;
      default -> 0;
    };
  }

  /** Whether a token begins an expression by which another follows, or is one by itself. */
  static boolean beginsExpression(Token token) {
    if (token.kind() != Token.Kind.OPERATOR) {
      return false;
    }
    return switch (token.text()) {
      case "and", "or", "in", "*", "**", "%", "-", "(", "[", "{", "|" -> true;
      default -> false;
    };
  }

  /** Whether a token is an operator of JSONata, and not only a part of one. */
  static boolean isKnown(Token token) {
    return !token.is("!") && !token.is("~");
  }
}
