package asl.validation.outline;

import asl.source.SourceNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the characters of a string's value stand in its text. Asked for one behind the other
 * it reads the text once. Not for use by several threads.
 */
final class StringOffsets {
  private final String text;
  private final int end;
  private final @Nullable String value;
  private final char quote;
  private final @Nullable BlockScalar block;
  private final int start;
  private int index;
  private int at;

  StringOffsets(String text, SourceNode node) {
    this.text = text;
    this.end = node.end();
    this.value = node.toValue() instanceof String string ? string : null;
    char first = node.start() < end ? text.charAt(node.start()) : ' ';
    this.block = first == '|' || first == '>' ? BlockScalar.of(text, node) : null;
    this.quote = first == '"' || first == '\'' ? first : ' ';
    this.start = node.start() + (quote == ' ' ? 0 : 1);
    restart();
  }

  private void restart() {
    index = 0;
    at = start;
    if (block != null) {
      block.restart();
    }
  }

  /**
   * The offset in the text of a character of the value, or of its end.
   *
   * @param wanted which character, from 0
   * @return -1 where it cannot be told
   */
  int raw(int wanted) {
    if (value == null || wanted < 0 || wanted > value.length()) {
      return -1;
    }
    if (wanted < index) {
      restart();
    }
    while (index < wanted) {
      if (!(block == null ? pass(value.charAt(index)) : block.pass(value.charAt(index)))) {
        return -1;
      }
      index++;
    }
    int offset =
        block == null ? at : block.at(wanted < value.length() ? value.charAt(wanted) : '\n');
    return offset < 0 ? -1 : Math.min(offset, end);
  }

  /** Goes behind a character of the value; whether the text has it there. */
  private boolean pass(char c) {
    if (at >= end) {
      return false;
    }
    if (quote == '"' && text.charAt(at) == '\\') {
      at += at + 1 < end && text.charAt(at + 1) == 'u' ? 6 : 2;
      return true;
    }
    if (text.charAt(at) != c) {
      return false;
    }
    at += c == '\'' && quote == '\'' ? 2 : 1;
    return true;
  }
}
