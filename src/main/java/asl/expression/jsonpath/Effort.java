package asl.expression.jsonpath;

import asl.expression.EvaluationInterrupted;
import asl.expression.Scope;

/**
 * What one evaluation of a path may cost, counted and not timed, so that it ends the same way on
 * every machine.
 */
final class Effort {
  /** What looking at a value costs, where reading a character costs 1. */
  static final int VISIT = 10;

  private static final int MOST = 100_000_000;

  /** Less than a millisecond. */
  private static final int BETWEEN_LOOKS = 50_000;

  private final Scope scope;
  private int spent;
  private int nextLook = BETWEEN_LOOKS;

  /**
   * @param scope tells whether the evaluation is to be given up
   */
  Effort(Scope scope) {
    this.scope = scope;
  }

  /**
   * Counts.
   *
   * @throws PathFault if it was too much
   * @throws EvaluationInterrupted if the evaluation is to be given up
   */
  void spend(int cost) {
    spent += cost;
    if (spent > nextLook) {
      look();
    }
  }

  private void look() {
    if (scope.isInterrupted()) {
      throw new EvaluationInterrupted();
    }
    if (spent > MOST) {
      throw PathFault.misuse("Evaluating the path takes too long: it looks at too many values.");
    }
    nextLook = Math.min(spent + BETWEEN_LOOKS, MOST);
  }

  /** The text, each look at one of its characters counted: patterns may look very often. */
  CharSequence counted(String text) {
    return new CountedText(text, this);
  }

  private record CountedText(String text, Effort effort) implements CharSequence {
    @Override
    public char charAt(int index) {
      effort.spend(1);
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
