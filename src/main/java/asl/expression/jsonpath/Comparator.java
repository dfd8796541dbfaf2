package asl.expression.jsonpath;

/** The comparisons of filters, in the order in which a criterion is searched for them. */
enum Comparator {
  /** The left operand is the right one. */
  EQUAL("=="),
  /** The left operand is the right one or above it. */
  AT_LEAST(">="),
  /** The left operand is the right one or below it. */
  AT_MOST("<="),
  /** The left operand is not the right one. */
  UNEQUAL("!="),
  /** The left operand is below the right one. */
  LESS("<"),
  /** The left operand is above the right one. */
  GREATER(">"),
  /** The whole of the left operand matches a regular expression. */
  MATCHES("=~");

  private final String symbol;

  Comparator(String symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return symbol;
  }

  /** Whether null on one side alone makes it false. */
  boolean isOrder() {
    return this != EQUAL && this != UNEQUAL;
  }

  /**
   * Whether it holds.
   *
   * @param order how the right operand compares with the left one
   */
  boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case AT_LEAST -> order <= 0;
      case AT_MOST -> order >= 0;
      case UNEQUAL -> order != 0;
      case LESS -> order > 0;
      case GREATER -> order < 0;
      case MATCHES -> false;
    };
  }
}
