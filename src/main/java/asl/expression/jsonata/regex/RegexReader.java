package asl.expression.jsonata.regex;

import asl.expression.jsonata.regex.RegexNode.Choice;
import asl.expression.jsonata.regex.RegexNode.Condition;
import asl.expression.jsonata.regex.RegexNode.Group;
import asl.expression.jsonata.regex.RegexNode.Groups;
import asl.expression.jsonata.regex.RegexNode.Look;
import asl.expression.jsonata.regex.RegexNode.One;
import asl.expression.jsonata.regex.RegexNode.Reference;
import asl.expression.jsonata.regex.RegexNode.Repeat;
import asl.expression.jsonata.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pattern as JavaScript does without its flag {@code u}. */
final class RegexReader {
  private static final int DEEPEST = 250;

  private final String source;
  private final GroupNames names;
  private final EscapeReader escapes;
  private int at;
  private int groups;
  private int depth;

  private RegexReader(String source, GroupNames names) {
    this.source = source;
    this.names = names;
    this.escapes = new EscapeReader(source, names);
  }

  /** The tree of a pattern. */
  static RegexNode read(String source) throws RegexSyntaxException {
    RegexReader reader = new RegexReader(source, GroupNames.of(source));
    RegexNode pattern = reader.disjunction();
    if (reader.at < source.length()) {
      throw new RegexSyntaxException("Unmatched ')'");
    }
    return pattern;
  }

  private boolean sees(String text) {
    return source.startsWith(text, at);
  }

  private boolean take(String text) {
    boolean isThere = sees(text);
    if (isThere) {
      at += text.length();
    }
    return isThere;
  }

  private RegexNode disjunction() throws RegexSyntaxException {
    if (++depth > DEEPEST) {
      throw new RegexSyntaxException("Regular expression too large");
    }
    List<RegexNode> parts = new ArrayList<>();
    do {
      parts.add(alternative());
    } while (take("|"));
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Choice(parts);
  }

  private RegexNode alternative() throws RegexSyntaxException {
    List<RegexNode> terms = new ArrayList<>();
    while (at < source.length() && !sees("|") && !sees(")")) {
      terms.add(term());
    }
    return terms.size() == 1 ? terms.get(0) : new Sequence(terms);
  }

  private RegexNode term() throws RegexSyntaxException {
    int before = groups + 1;
    if (take("^")) {
      return Condition.START;
    } else if (take("$")) {
      return Condition.END;
    } else if (take("\\b")) {
      return Condition.WORD_BOUNDARY;
    } else if (take("\\B")) {
      return Condition.NO_WORD_BOUNDARY;
    } else if (take("(?<=")) {
      return new Look(closed(), true, false);
    } else if (take("(?<!")) {
      return new Look(closed(), true, true);
    }
    RegexNode atom = atom();
    return quantified(atom, before);
  }

  private RegexNode closed() throws RegexSyntaxException {
    RegexNode body = disjunction();
    if (!take(")")) {
      throw new RegexSyntaxException("Unterminated group");
    }
    return body;
  }

  private RegexNode atom() throws RegexSyntaxException {
    if (take("(?=")) {
      return new Look(closed(), false, false);
    } else if (take("(?!")) {
      return new Look(closed(), false, true);
    } else if (take("(?:")) {
      return closed();
    } else if (sees("(?<")) {
      at = names.end(at);
      return group();
    } else if (sees("(?")) {
      throw new RegexSyntaxException("Invalid group");
    } else if (take("(")) {
      return group();
    } else if (take(".")) {
      return new One(CharacterSet.LINE_ENDS.complement());
    } else if (take("[")) {
      return new One(characterClass());
    } else if (take("\\")) {
      return escape();
    }
    boolean isQuantifier = sees("*") || sees("+") || sees("?") || braces() != null;
    if (isQuantifier) {
      throw new RegexSyntaxException("Nothing to repeat");
    }
    return new One(CharacterSet.of(source.charAt(at++)));
  }

  private RegexNode group() throws RegexSyntaxException {
    int number = ++groups;
    return new Group(number, closed());
  }

  private RegexNode escape() throws RegexSyntaxException {
    int reference = escapes.reference(at);
    RegexNode atom =
        reference > 0 ? new Reference(reference) : new One(escapes.character(at, false));
    at = escapes.end();
    return atom;
  }

  private CharacterSet characterClass() throws RegexSyntaxException {
    boolean isNegated = take("^");
    CharacterSet all = new CharacterSet();
    while (!take("]")) {
      CharacterSet first = member();
      if (!sees("-") || sees("-]")) {
        all.addAll(first);
        continue;
      }
      at++;
      CharacterSet last = member();
      int from = first.only();
      int to = last.only();
      if (from < 0 || to < 0) {
        all.addAll(first).addAll(last).range('-', '-');
      } else if (from > to) {
        throw new RegexSyntaxException("Range out of order in character class");
      } else {
        all.range(from, to);
      }
    }
    return isNegated ? all.complement() : all;
  }

  private CharacterSet member() throws RegexSyntaxException {
    if (at >= source.length()) {
      throw new RegexSyntaxException("Unterminated character class");
    }
    char c = source.charAt(at++);
    if (c != '\\') {
      return CharacterSet.of(c);
    }
    CharacterSet set = escapes.character(at, true);
    at = escapes.end();
    return set;
  }

  private RegexNode quantified(RegexNode atom, int firstGroup) throws RegexSyntaxException {
    int[] bounds;
    if (take("*")) {
      bounds = new int[] {0, RegexNode.ENDLESS};
    } else if (take("+")) {
      bounds = new int[] {1, RegexNode.ENDLESS};
    } else if (take("?")) {
      bounds = new int[] {0, 1};
    } else {
      bounds = braces();
      if (bounds == null) {
        return atom;
      }
      at = source.indexOf('}', at) + 1;
      if (bounds[0] > bounds[1]) {
        throw new RegexSyntaxException("numbers out of order in {} quantifier");
      }
    }
    boolean isGreedy = !take("?");
    return new Repeat(atom, bounds[0], bounds[1], isGreedy, new Groups(firstGroup, groups + 1));
  }

  /** The numbers of a quantifier in braces that stands here; null if there is none. */
  private int @Nullable [] braces() {
    if (!sees("{")) {
      return null;
    }
    int comma = digits(at + 1);
    if (comma == at + 1 || comma >= source.length()) {
      return null;
    }
    int least = number(at + 1, comma);
    if (source.charAt(comma) == '}') {
      return new int[] {least, least};
    }
    int end = digits(comma + 1);
    if (source.charAt(comma) != ',' || end >= source.length() || source.charAt(end) != '}') {
      return null;
    }
    return new int[] {least, end == comma + 1 ? RegexNode.ENDLESS : number(comma + 1, end)};
  }

  private int digits(int from) {
    int end = from;
    while (end < source.length() && CharacterSet.DIGITS.contains(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private int number(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = Math.min(RegexNode.ENDLESS, number * 10 + (source.charAt(i) - '0'));
    }
    return (int) number;
  }
}
