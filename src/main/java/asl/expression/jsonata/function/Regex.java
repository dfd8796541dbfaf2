package asl.expression.jsonata.function;

import asl.expression.jsonata.regex.RegexMatcher;
import asl.expression.jsonata.regex.RegexProgram;
import asl.expression.jsonata.regex.RegexSyntaxException;
import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import java.util.Map;
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

  /** A text, and where in it to begin. */
  @Override
  public int arity() {
    return 2;
  }

  /** Takes every value for its text, as JavaScript's RegExp does. */
  @Override
  public @Nullable Object apply(
      @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
    String text = arguments.length == 0 ? "undefined" : coerced(arguments[0], run);
    Search search = new Search(text, run);
    if (arguments.length > 1 && arguments[1] instanceof Number from) {
      search.from = (int) Math.max(0, Math.min(from.doubleValue(), text.length() + 1.0));
    }
    return search.find() ? search.match() : Undefined.UNDEFINED;
  }

  private static String coerced(@Nullable Object value, Evaluation run) {
    if (value instanceof List<?> elements) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < elements.size(); i++) {
        Object element = elements.get(i);
        boolean isNothing = element == null || element == Undefined.UNDEFINED;
        joined.append(i == 0 ? "" : ",").append(isNothing ? "" : coerced(element, run));
        run.beforeText(joined.length());
      }
      return joined.toString();
    }
    if (value instanceof Number number && Numbers.isFinite(number)) {
      return Numbers.shortest(number.doubleValue());
    }
    if (value == Undefined.UNDEFINED) {
      return "undefined";
    }
    return value instanceof Map<?, ?> || value instanceof FunctionValue
        ? "[object Object]"
        : String.valueOf(value);
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
      if ((hasFound && from >= text.length()) || from > text.length() || !matcher.find(from)) {
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
