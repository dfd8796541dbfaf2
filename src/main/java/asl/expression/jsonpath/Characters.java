package asl.expression.jsonpath;

/** A text that is read character by character. */
record Characters(String text) {
  /** The text is no path, or no filter. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason what is wrong, as the end of a sentence
     */
    Unreadable(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * A character.
   *
   * @throws Unreadable behind the end
   */
  char at(int index) throws Unreadable {
    if (index < 0 || index >= text.length()) {
      throw new Unreadable("it ends too early");
    }
    return text.charAt(index);
  }

  int length() {
    return text.length();
  }

  String between(int from, int to) {
    return text.substring(from, to);
  }

  /** The number that the text is. */
  static int number(CharSequence digits) throws Unreadable {
    try {
      return Integer.parseInt(digits.toString());
    } catch (NumberFormatException e) {
      throw new Unreadable("'" + digits + "' is no whole number, or too large");
    }
  }
}
