package asl.validation.outline;

import asl.source.SourceNode;

/** Finds where a character stands in a literal or folded text of YAML, line by line. */
final class BlockScalar {
  private final String text;
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
    this.at = start + blanks;
  }

  /**
   * The offset in the text of a character of the value, or of its end.
   *
   * @param value the value of the node, which the text begins with {@code |} or {@code >}
   * @return -1 where it cannot be told, for example in a text that begins with an empty line
   */
  static int raw(String text, SourceNode node, String value, int index) {
    int header = text.indexOf('\n', node.start());
    if (header < 0 || header >= node.end()) {
      return -1;
    }
    BlockScalar block = new BlockScalar(text, header + 1, node.end());
    for (int i = 0; i < index; i++) {
      if (!block.pass(value.charAt(i))) {
        return -1;
      }
    }
    if (index < value.length()) {
      block.skipFoldedLineBreaks(value.charAt(index));
    }
    return Math.min(block.at, node.end());
  }

  /** Goes behind a character of the value; whether the text has it there. */
  private boolean pass(char c) {
    skipFoldedLineBreaks(c);
    if (at >= end) {
      return false;
    }
    if (atLineBreak() && (c == '\n' || c == ' ')) {
      nextLine();
      return true;
    }
    return text.charAt(at++) == c;
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
