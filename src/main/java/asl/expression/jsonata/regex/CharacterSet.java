package asl.expression.jsonata.regex;

import java.util.BitSet;
import java.util.Locale;

/** Which UTF-16 code units one place of a pattern stands for. */
final class CharacterSet {
  static final CharacterSet DIGITS = new CharacterSet().range('0', '9');
  static final CharacterSet WORDS =
      new CharacterSet().range('0', '9').range('A', 'Z').range('a', 'z').range('_', '_');
  static final CharacterSet LINE_ENDS =
      new CharacterSet().range('\n', '\n').range('\r', '\r').range('\u2028', '\u2029');
  static final CharacterSet SPACES =
      new CharacterSet()
          .range('\t', '\r')
          .range(' ', ' ')
          .range('\u00a0', '\u00a0')
          .range('\u1680', '\u1680')
          .range('\u2000', '\u200a')
          .range('\u2028', '\u2029')
          .range('\u202f', '\u202f')
          .range('\u205f', '\u205f')
          .range('\u3000', '\u3000')
          .range('\ufeff', '\ufeff');

  private static final int ALL = Character.MAX_VALUE + 1;

  private final BitSet members = new BitSet();
  private boolean negated;

  static CharacterSet of(char c) {
    return new CharacterSet().range(c, c);
  }

  /** All that are not in the set. */
  CharacterSet complement() {
    CharacterSet others = new CharacterSet();
    others.members.or(members);
    others.negated = !negated;
    return others;
  }

  CharacterSet range(int from, int to) {
    members.set(from, to + 1);
    return this;
  }

  CharacterSet addAll(CharacterSet set) {
    BitSet added = set.members;
    if (set.negated) {
      added = (BitSet) added.clone();
      added.flip(0, ALL);
    }
    members.or(added);
    return this;
  }

  /** The only member; -1 if there is not exactly one. */
  int only() {
    return !negated && members.cardinality() == 1 ? members.nextSetBit(0) : -1;
  }

  /** The set that holds the case of comparison of each member. */
  CharacterSet withoutCase() {
    CharacterSet folded = new CharacterSet();
    for (int c = members.nextSetBit(0); c >= 0; c = members.nextSetBit(c + 1)) {
      folded.members.set(withoutCase((char) c));
    }
    folded.negated = negated;
    return folded;
  }

  boolean contains(char c) {
    return members.get(c) != negated;
  }

  /**
   * What a code unit is compared as where case does not count: its capital, if that is one unit.
   */
  static char withoutCase(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
    String capital = String.valueOf(c).toUpperCase(Locale.ROOT);
    return capital.length() == 1 && capital.charAt(0) >= 128 ? capital.charAt(0) : c;
  }
}
