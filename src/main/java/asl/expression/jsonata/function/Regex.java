package asl.expression.jsonata.function;

import asl.expression.jsonata.regex.RegexMatcher;
import asl.expression.jsonata.regex.RegexProgram;
import asl.expression.jsonata.regex.RegexSyntaxException;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import org.jspecify.annotations.Nullable;

/** A regular expression, which is a function that finds its first match in a text. */
public final class Regex extends FunctionValue {
  private final String source;
  private final RegexProgram program;
  private final int offset;

  /**
   * A regular expression; an error if the pattern is none.
   *
   * @param source what stands between the slashes
   * @param flags {@code i}, {@code m}, each at most once
   * @param offset where in the expression it stands
   */
  public Regex(String source, String flags, int offset) {
    this.source = source;
    this.offset = offset;
    if (flags.chars().distinct().count() < flags.length()) {
      throw invalid("Invalid flags supplied to RegExp constructor '" + flags + "g'");
    }
    try {
      program = RegexProgram.compile(source, flags.indexOf('i') >= 0, flags.indexOf('m') >= 0);
    } catch (RegexSyntaxException e) {
      throw invalid("Invalid regular expression: /" + source + "/: " + e.getMessage());
    }
  }

  private JsonataError invalid(String sentence) {
    return JsonataError.saying("S0303", sentence).at(offset, null);
  }

  @Override
  public int arity() {
    return 1;
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
    if (arguments.length == 0 || !(arguments[0] instanceof String text)) {
      return Undefined.UNDEFINED;
    }
    Search search = new Search(text, run);
    return search.find() ? search.match() : Undefined.UNDEFINED;
  }

  @Override
  public FunctionValue bind(@Nullable Object[] arguments) {
    return this;
  }

  /** Looks for one match after the other. */
  final class Search extends FunctionValue {
    private final String text;
    private final RegexMatcher matcher;
    private int from;
    private boolean hasFound;

    Search(String text, Evaluation run) {
      this.text = text;
      this.matcher = new RegexMatcher(program, text, run);
    }

    /** Whether there is another match; an error if it is one of nothing behind another. */
    boolean find() {
      boolean isFirst = !hasFound;
      if ((hasFound && from >= text.length()) || !matcher.find(from)) {
        return false;
      }
      hasFound = true;
      from = matcher.end(0);
      if (!isFirst && from == matcher.start(0)) {
        throw new JsonataError("D1004", source).at(offset, null);
      }
      return true;
    }

    int start() {
      return matcher.start(0);
    }

    int end() {
      return matcher.end(0);
    }

    String matched() {
      return text.substring(start(), end());
    }

    JsonataList groups() {
      JsonataList groups = new JsonataList(program.groups());
      for (int i = 1; i <= program.groups(); i++) {
        int start = matcher.start(i);
        groups.add(start < 0 ? Undefined.UNDEFINED : text.substring(start, matcher.end(i)));
      }
      return groups;
    }

    /** The match as an expression sees it. */
    ObjectValue match() {
      ObjectValue match = new ObjectValue();
      match.put("match", matched());
      match.put("start", start());
      match.put("end", end());
      match.put("groups", groups());
      match.put("next", this);
      return match;
    }

    @Override
    public int arity() {
      return 0;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
      return find() ? match() : Undefined.UNDEFINED;
    }

    @Override
    public FunctionValue bind(@Nullable Object[] arguments) {
      return this;
    }
  }
}
