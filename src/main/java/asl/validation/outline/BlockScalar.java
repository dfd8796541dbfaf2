package asl.validation.outline;

import asl.source.SourceNode;

/** Goes through a literal or folded text of YAML, character by character of its value. */
final class BlockScalar {
  private final String text;
  private final int start;
  private final int end;
  private final int indent;
  private int at;

  private BlockScalar(String text, int start, int end) {
    this.text = text;
    this.end = end;
    int blanks = 0;
    while (start + blanks < end && text.charAt(start + blanks) == ' ') {
      blanks++;
    }
    this.indent = blanks;
    this.start = start + blanks;
    restart();
  }

  /**
   * At the first character of the value.
   *
   * @param node the text of which begins with {@code |} or {@code >}
   */
  static BlockScalar of(String text, SourceNode node) {
    int header = text.indexOf('\n', node.start());
    boolean isEmpty = header < 0 || header >= node.end();
    return new BlockScalar(text, isEmpty ? node.end() : header + 1, node.end());
  }

  void restart() {
    at = start;
  }

  /**
   * The offset in the text of the next character.
   *
   * @param c that character of the value; a line break for the end
   */
  int at(char c) {
    skipFoldedLineBreaks(c);
    return at;
  }

  /**
   * Goes behind a character of the value; whether the text has it there. It stays where the text
   * has something else, as in one that begins with an empty line.
   */
  boolean pass(char c) {
    skipFoldedLineBreaks(c);
    if (at >= end) {
      return false;
    }
    if (atLineBreak() && (c == '\n' || c == ' ')) {
      nextLine();
      return true;
    }
    if (text.charAt(at) != c) {
      return false;
    }
    at++;
    return true;
  }

  /** A line break too many is one that folding takes away. */
  private void skipFoldedLineBreaks(char c) {
    while (at < end && atLineBreak() && c != '\n' && c != ' ') {
      nextLine();
    }
  }

  private boolean atLineBreak() {
    return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
  }

  private void nextLine() {
    at = text.indexOf('\n', at) + 1;
    for (int i = 0; i < indent && at < end && text.charAt(at) == ' '; i++) {
      at++;
    }
  }
}
