package asl.expression.jsonata.regex;

import java.util.List;

/** A part of a pattern. */
sealed interface RegexNode {
  /** How many a repetition without an end has at most. */
  int ENDLESS = Integer.MAX_VALUE;

  /**
   * One code unit.
   *
   * @param set which ones
   */
  record One(CharacterSet set) implements RegexNode {}

  /**
   * One part after the other; nothing, if there are none.
   *
   * @param parts in the order of the text
   */
  record Sequence(List<RegexNode> parts) implements RegexNode {}

  /**
   * The first part that matches.
   *
   * @param parts at least two
   */
  record Choice(List<RegexNode> parts) implements RegexNode {}

  /**
   * A group that is remembered.
   *
   * @param number from 1
   * @param body what it matches
   */
  record Group(int number, RegexNode body) implements RegexNode {}

  /**
   * A repetition.
   *
   * @param body what is repeated
   * @param least how often at least
   * @param most how often at most, or {@link #ENDLESS}
   * @param isGreedy whether as often as possible
   * @param groups the groups inside, which each repetition forgets
   */
  record Repeat(RegexNode body, int least, int most, boolean isGreedy, Groups groups)
      implements RegexNode {}

  /**
   * The numbers of the groups inside a part.
   *
   * @param from the first
   * @param to behind the last
   */
  record Groups(int from, int to) {}

  /** A condition of a place. */
  enum Condition implements RegexNode {
    START,
    END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY
  }

  /**
   * What follows or stands before a place.
   *
   * @param body what is to match there
   * @param isBehind whether it stands before the place
   * @param isNegated whether it must not match
   */
  record Look(RegexNode body, boolean isBehind, boolean isNegated) implements RegexNode {}

  /**
   * What a group has matched.
   *
   * @param number of the group
   */
  record Reference(int number) implements RegexNode {}
}
