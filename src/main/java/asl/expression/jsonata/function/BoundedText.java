package asl.expression.jsonata.function;

import com.dashjoin.jsonata.JException;

/**
 * A text that a regular expression may look at only so often: a pattern that backtracks without end
 * fails instead, after the same number of looks on every machine.
 */
final class BoundedText implements CharSequence {
  private static final int MOST_LOOKS = 50_000_000;

  private final String text;
  private int looks;

  BoundedText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++looks > MOST_LOOKS) {
      throw new JException("U1001", -1, "Expression evaluation timeout: Check for infinite loop");
    }
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
