package asl.expression.jsonata.regex;

import java.util.List;

/**
 * A pattern's instructions: an operation and its operands, one after the other.
 *
 * <p>Registers hold places of the text: two for each group, and what repetitions count.
 */
public final class RegexProgram {
  /** The pattern has matched. */
  static final int MATCH = 0;

  /** One code unit: it, whether backward. */
  static final int CHARACTER = 1;

  /** One code unit of a set: its index, whether backward. */
  static final int SET = 2;

  /** As many of a set as there are, or fewer: its index, least, most. */
  static final int RUN = 3;

  /** Goes on in one place and, if that fails, in another: where first, where then. */
  static final int EITHER = 4;

  /** Goes on elsewhere: where. */
  static final int JUMP = 5;

  /** Remembers the place: the register. */
  static final int SAVE = 6;

  /** Begins to count: the register. */
  static final int BEGIN = 7;

  /**
   * Repeats or goes on: the register that counts, least, most, whether greedy, where it goes on.
   * Behind it stands {@link #ENTER}.
   */
  static final int LOOP = 8;

  /** Begins a repetition: the register of its place, first register to forget, behind the last. */
  static final int ENTER = 9;

  /** Ends a repetition: the register that counts, the place's, least, where the loop is. */
  static final int NEXT = 10;

  /** A condition: where it stands in {@link #CONDITIONS}. */
  static final int CONDITION = 11;

  /** Begins to look: the register of the stack's height, of the place, where if it must fail. */
  static final int LOOK = 12;

  /** Has seen what it looked for: the register of the stack's height, of the place. */
  static final int SEEN = 13;

  /** Has seen what must not be: the register of the stack's height. */
  static final int REFUSED = 14;

  /** What a group has matched: the group, whether backward. */
  static final int REFERENCE = 15;

  /** The operand where a pattern must be seen, not refused. */
  static final int NOWHERE = -1;

  static final List<RegexNode.Condition> CONDITIONS = List.of(RegexNode.Condition.values());

  final int[] code;
  final List<CharacterSet> sets;
  final int groups;
  final int registers;
  final boolean ignoresCase;
  final boolean isMultiline;

  RegexProgram(
      int[] code,
      List<CharacterSet> sets,
      int groups,
      int registers,
      boolean ignoresCase,
      boolean isMultiline) {
    this.code = code;
    this.sets = sets;
    this.groups = groups;
    this.registers = registers;
    this.ignoresCase = ignoresCase;
    this.isMultiline = isMultiline;
  }

  /**
   * Reads a pattern.
   *
   * @param source what stands between the slashes
   * @param ignoresCase whether capitals are small letters
   * @param isMultiline whether {@code ^} and {@code $} match at line ends
   */
  public static RegexProgram compile(String source, boolean ignoresCase, boolean isMultiline)
      throws RegexSyntaxException {
    int groups = GroupNames.of(source).count();
    return new RegexCompiler(groups, ignoresCase, isMultiline).compile(RegexReader.read(source));
  }

  /** How many groups are remembered. */
  public int groups() {
    return groups;
  }

  /** The code unit that every match begins with; -1 if not known. */
  int firstCharacter() {
    return code[0] == CHARACTER && !ignoresCase ? code[1] : -1;
  }

  /** Whether a match can begin at the text's start only. */
  boolean beginsAtStart() {
    return code[0] == CONDITION
        && CONDITIONS.get(code[1]) == RegexNode.Condition.START
        && !isMultiline;
  }
}
