package asl.validation.outline;

import asl.source.SourceNode;

/** Finds where a character of a string's value stands in the source text. */
final class StringOffsets {
  private StringOffsets() {}

  /**
   * The offset in the text of a character of the value, or of its end.
   *
   * @return -1 where it cannot be told
   */
  static int raw(String text, SourceNode node, int index) {
    if (index < 0 || !(node.toValue() instanceof String value) || index > value.length()) {
      return -1;
    }
    int at = node.start();
    if (at < node.end() && (text.charAt(at) == '|' || text.charAt(at) == '>')) {
      return BlockScalar.raw(text, node, value, index);
    }
    boolean quoted = at < node.end() && text.charAt(at) == '"';
    at += quoted || (at < node.end() && text.charAt(at) == '\'') ? 1 : 0;
    for (int i = 0; i < index; i++) {
      if (at >= node.end()) {
        return -1;
      }
      if (quoted && text.charAt(at) == '\\') {
        at += at + 1 < node.end() && text.charAt(at + 1) == 'u' ? 6 : 2;
      } else if (text.charAt(at) == value.charAt(i)) {
        at++;
      } else {
        return -1;
      }
    }
    return Math.min(at, node.end());
  }
}
