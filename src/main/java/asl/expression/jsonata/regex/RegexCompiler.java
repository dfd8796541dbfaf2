package asl.expression.jsonata.regex;

import asl.expression.jsonata.regex.RegexNode.Choice;
import asl.expression.jsonata.regex.RegexNode.Condition;
import asl.expression.jsonata.regex.RegexNode.Group;
import asl.expression.jsonata.regex.RegexNode.Look;
import asl.expression.jsonata.regex.RegexNode.One;
import asl.expression.jsonata.regex.RegexNode.Reference;
import asl.expression.jsonata.regex.RegexNode.Repeat;
import asl.expression.jsonata.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a pattern's tree as instructions. */
final class RegexCompiler {
  private final int groups;
  private final boolean ignoresCase;
  private final boolean isMultiline;
  private final List<CharacterSet> sets = new ArrayList<>();
  private int[] code = new int[32];
  private int size;
  private int registers;
  private boolean isBackward;

  RegexCompiler(int groups, boolean ignoresCase, boolean isMultiline) {
    this.groups = groups;
    this.ignoresCase = ignoresCase;
    this.isMultiline = isMultiline;
    this.registers = 2 * (groups + 1);
  }

  RegexProgram compile(RegexNode pattern) {
    write(pattern);
    emit(RegexProgram.MATCH);
    int[] written = Arrays.copyOf(code, size);
    return new RegexProgram(written, sets, groups, registers, ignoresCase, isMultiline);
  }

  private void emit(int... words) {
    if (size + words.length > code.length) {
      code = Arrays.copyOf(code, code.length * 2);
    }
    for (int word : words) {
      code[size++] = word;
    }
  }

  private void write(RegexNode node) {
    if (node instanceof One one) {
      one(one.set());
    } else if (node instanceof Sequence sequence) {
      sequence(sequence.parts());
    } else if (node instanceof Choice choice) {
      choice(choice.parts());
    } else if (node instanceof Group group) {
      group(group);
    } else if (node instanceof Repeat repeat) {
      repeat(repeat);
    } else if (node instanceof Condition condition) {
      emit(RegexProgram.CONDITION, RegexProgram.CONDITIONS.indexOf(condition));
    } else if (node instanceof Look look) {
      look(look);
    } else if (node instanceof Reference reference) {
      emit(RegexProgram.REFERENCE, reference.number(), isBackward ? 1 : 0);
    }
  }

  private void one(CharacterSet set) {
    CharacterSet compared = ignoresCase ? set.withoutCase() : set;
    int only = compared.only();
    if (only >= 0) {
      emit(RegexProgram.CHARACTER, only, isBackward ? 1 : 0);
    } else {
      emit(RegexProgram.SET, index(compared), isBackward ? 1 : 0);
    }
  }

  private int index(CharacterSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  private void sequence(List<RegexNode> parts) {
    for (int i = 0; i < parts.size(); i++) {
      write(parts.get(isBackward ? parts.size() - 1 - i : i));
    }
  }

  private void choice(List<RegexNode> parts) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < parts.size() - 1; i++) {
      int either = size;
      emit(RegexProgram.EITHER, either + 3, 0);
      write(parts.get(i));
      ends.add(size + 1);
      emit(RegexProgram.JUMP, 0);
      code[either + 2] = size;
    }
    write(parts.get(parts.size() - 1));
    for (int end : ends) {
      code[end] = size;
    }
  }

  private void group(Group group) {
    int first = 2 * group.number();
    emit(RegexProgram.SAVE, isBackward ? first + 1 : first);
    write(group.body());
    emit(RegexProgram.SAVE, isBackward ? first : first + 1);
  }

  private void repeat(Repeat repeat) {
    if (repeat.most() == 0) {
      return;
    }
    if (repeat.body() instanceof One one && repeat.isGreedy() && !isBackward) {
      int set = index(ignoresCase ? one.set().withoutCase() : one.set());
      emit(RegexProgram.RUN, set, repeat.least(), repeat.most());
      return;
    }
    int count = registers++;
    int place = registers++;
    emit(RegexProgram.BEGIN, count);
    int loop = size;
    emit(RegexProgram.LOOP, count, repeat.least(), repeat.most(), repeat.isGreedy() ? 1 : 0, 0);
    emit(RegexProgram.ENTER, place, 2 * repeat.groups().from(), 2 * repeat.groups().to());
    write(repeat.body());
    emit(RegexProgram.NEXT, count, place, repeat.least(), loop);
    code[loop + 5] = size;
  }

  private void look(Look look) {
    boolean outside = isBackward;
    isBackward = look.isBehind();
    int height = registers++;
    int place = registers++;
    int begin = size;
    emit(RegexProgram.LOOK, height, place, RegexProgram.NOWHERE);
    write(look.body());
    if (look.isNegated()) {
      emit(RegexProgram.REFUSED, height);
      code[begin + 3] = size;
    } else {
      emit(RegexProgram.SEEN, height, place);
    }
    isBackward = outside;
  }
}
