package asl.expression.jsonata.regex;

import asl.expression.jsonata.regex.RegexNode.Condition;
import asl.expression.jsonata.value.Evaluation;
import java.util.Arrays;

/**
 * Looks for a pattern in a text by trying and going back. Where it may go back to, and what
 * registers held there, is kept in a stack of its own whose height is counted, as its steps are.
 */
public final class RegexMatcher {
  private static final int STEPS_OF_A_LOOK = 64;
  private static final int WORK_OF_A_STEP = 4;
  private static final int ENTRY = 3;

  /** A group or register that holds nothing. */
  private static final int NONE = -1;

  private final RegexProgram program;
  private final int[] code;
  private final String text;
  private final Evaluation run;
  private final int[] registers;
  private int[] stack = new int[16 * ENTRY];
  private int height;
  private int at;
  private int next;
  private int steps;

  /**
   * A matcher that has not looked yet.
   *
   * @param program the pattern
   * @param text where it looks
   * @param run what counts its steps
   */
  public RegexMatcher(RegexProgram program, String text, Evaluation run) {
    this.program = program;
    this.code = program.code;
    this.text = text;
    this.run = run;
    this.registers = new int[program.registers];
  }

  /** Whether there is a match at or behind a place. */
  public boolean find(int from) {
    int first = program.firstCharacter();
    int last = program.beginsAtStart() ? 0 : text.length();
    int start = from;
    while (start <= last) {
      if (first >= 0) {
        int found = text.indexOf(first, start);
        run.work((found < 0 ? text.length() : found) - start);
        if (found < 0) {
          return false;
        }
        start = found;
      }
      if (matches(start)) {
        return true;
      }
      start++;
    }
    return false;
  }

  /** Where a group begins, 0 being all of the match; negative if it took no part. */
  public int start(int group) {
    return registers[2 * group + 1] < 0 ? NONE : registers[2 * group];
  }

  /** Where a group ends. */
  public int end(int group) {
    return registers[2 * group + 1];
  }

  private boolean matches(int start) {
    Arrays.fill(registers, NONE);
    height = 0;
    at = start;
    next = 0;
    while (code[next] != RegexProgram.MATCH) {
      if (++steps == STEPS_OF_A_LOOK) {
        steps = 0;
        run.work(STEPS_OF_A_LOOK * WORK_OF_A_STEP);
      }
      if (!step() && !goBack()) {
        return false;
      }
    }
    registers[0] = start;
    registers[1] = at;
    return true;
  }

  /** Does the next instruction; false if it fails. */
  private boolean step() {
    int i = next;
    switch (code[i]) {
      case RegexProgram.CHARACTER, RegexProgram.SET -> {
        next = i + 3;
        return one(code[i] == RegexProgram.SET, code[i + 1], code[i + 2] != 0);
      }
      case RegexProgram.RUN -> {
        next = i + 4;
        return many(program.sets.get(code[i + 1]), code[i + 2], code[i + 3]);
      }
      case RegexProgram.EITHER -> {
        push(code[i + 2], at, at);
        next = code[i + 1];
      }
      case RegexProgram.JUMP -> next = code[i + 1];
      case RegexProgram.SAVE -> {
        set(code[i + 1], at);
        next = i + 2;
      }
      case RegexProgram.BEGIN -> {
        set(code[i + 1], 0);
        next = i + 2;
      }
      case RegexProgram.LOOP -> loop(i);
      case RegexProgram.ENTER -> {
        set(code[i + 1], at);
        for (int register = code[i + 2]; register < code[i + 3]; register++) {
          set(register, NONE);
        }
        next = i + 4;
      }
      case RegexProgram.NEXT -> {
        return repeat(i);
      }
      case RegexProgram.CONDITION -> {
        next = i + 2;
        return holds(RegexProgram.CONDITIONS.get(code[i + 1]));
      }
      case RegexProgram.LOOK -> look(i);
      case RegexProgram.SEEN -> {
        forgetChoices(registers[code[i + 1]]);
        at = registers[code[i + 2]];
        next = i + 3;
      }
      case RegexProgram.REFUSED -> {
        undo(registers[code[i + 1]]);
        return false;
      }
      default -> {
        next = i + 3;
        return refer(code[i + 1], code[i + 2] != 0);
      }
    }
    return true;
  }

  private char unit(int index) {
    char c = text.charAt(index);
    return program.ignoresCase ? CharacterSet.withoutCase(c) : c;
  }

  private boolean one(boolean isSet, int operand, boolean isBackward) {
    int index = isBackward ? at - 1 : at;
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char c = unit(index);
    at = isBackward ? index : index + 1;
    return isSet ? program.sets.get(operand).contains(c) : c == operand;
  }

  private boolean many(CharacterSet set, int least, int most) {
    int start = at;
    int last = (int) Math.min(text.length(), (long) start + most);
    int end = start;
    while (end < last && set.contains(unit(end))) {
      end++;
    }
    run.work(end - start);
    if (end - start < least) {
      return false;
    }
    if (end - 1 >= start + least) {
      push(next, end - 1, start + least);
    }
    at = end;
    return true;
  }

  private void loop(int i) {
    int count = registers[code[i + 1]];
    int enter = i + 6;
    int exit = code[i + 5];
    if (count < code[i + 2]) {
      next = enter;
    } else if (count >= code[i + 3]) {
      next = exit;
    } else if (code[i + 4] != 0) {
      push(exit, at, at);
      next = enter;
    } else {
      push(enter, at, at);
      next = exit;
    }
  }

  private boolean repeat(int i) {
    int count = registers[code[i + 1]];
    if (count >= code[i + 3] && registers[code[i + 2]] == at) {
      return false;
    }
    set(code[i + 1], count + 1);
    next = code[i + 4];
    return true;
  }

  private void look(int i) {
    int before = height;
    int otherwise = code[i + 3];
    if (otherwise != RegexProgram.NOWHERE) {
      push(otherwise, at, at);
    }
    set(code[i + 1], before);
    set(code[i + 2], at);
    next = i + 4;
  }

  private boolean refer(int group, boolean isBackward) {
    int start = start(group);
    int length = start < 0 || registers[2 * group] < 0 ? 0 : end(group) - start;
    int from = isBackward ? at - length : at;
    if (from < 0 || from + length > text.length()) {
      return false;
    }
    run.work(length);
    for (int i = 0; i < length; i++) {
      if (unit(start + i) != unit(from + i)) {
        return false;
      }
    }
    at = isBackward ? from : from + length;
    return true;
  }

  private boolean holds(Condition condition) {
    return switch (condition) {
      case START -> at == 0 || (program.isMultiline && isLineEnd(at - 1));
      case END -> at == text.length() || (program.isMultiline && isLineEnd(at));
      case WORD_BOUNDARY -> isWord(at - 1) != isWord(at);
      case NO_WORD_BOUNDARY -> isWord(at - 1) == isWord(at);
    };
  }

  private boolean isLineEnd(int index) {
    return CharacterSet.LINE_ENDS.contains(text.charAt(index));
  }

  private boolean isWord(int index) {
    return index >= 0 && index < text.length() && CharacterSet.WORDS.contains(text.charAt(index));
  }

  /** Changes a register; what it held is kept where there is anything to go back to. */
  private void set(int register, int value) {
    if (height > 0 && registers[register] != value) {
      push(-1 - register, registers[register], 0);
    }
    registers[register] = value;
  }

  private void push(int what, int place, int least) {
    if (height == stack.length) {
      run.beforeChoices(height / ENTRY * 2);
      stack = Arrays.copyOf(stack, height * 2);
    }
    stack[height++] = what;
    stack[height++] = place;
    stack[height++] = least;
  }

  /** Goes on where there is something else to be tried; false if there is nothing. */
  private boolean goBack() {
    while (height > 0) {
      int what = stack[height - ENTRY];
      int place = stack[height - 2];
      if (what < 0) {
        registers[-1 - what] = place;
        height -= ENTRY;
        continue;
      }
      next = what;
      at = place;
      if (place > stack[height - 1]) {
        stack[height - 2] = place - 1;
      } else {
        height -= ENTRY;
      }
      return true;
    }
    return false;
  }

  /** Gives registers what they held when the stack was as high as told. */
  private void undo(int before) {
    while (height > before) {
      height -= ENTRY;
      if (stack[height] < 0) {
        registers[-1 - stack[height]] = stack[height + 1];
      }
    }
  }

  /** Forgets what might be tried since, and keeps what registers held. */
  private void forgetChoices(int before) {
    int kept = before;
    for (int i = before; i < height; i += ENTRY) {
      if (stack[i] < 0) {
        System.arraycopy(stack, i, stack, kept, ENTRY);
        kept += ENTRY;
      }
    }
    height = kept;
  }
}
