package asl.source;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Offsets of the YAML parser's marks, which count code points, in UTF-16 units. */
final class YamlOffsets {
  private final String text;
  private final boolean plain;
  private int lastIndex;
  private int lastOffset;

  YamlOffsets(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c)) && !hasMark(text);
  }

  int of(Mark mark) {
    int index = mark.getIndex() + (hasMark(text) ? 1 : 0);
    if (plain) {
      return Math.min(index, text.length());
    }
    int from = index >= lastIndex ? lastOffset : 0;
    int steps = index >= lastIndex ? index - lastIndex : index;
    int offset = from;
    for (int i = 0; i < steps && offset < text.length(); i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    lastIndex = index;
    lastOffset = offset;
    return offset;
  }

  /** The parser leaves out a byte order mark and does not count it. */
  private static boolean hasMark(String text) {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF';
  }
}
