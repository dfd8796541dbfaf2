package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression, which is a function that finds its first match in a text. */
public final class Regex extends FunctionValue {
  private final Pattern pattern;
  private final int offset;

  /**
   * A regular expression; an error if the pattern is none.
   *
   * @param source what stands between the slashes
   * @param flags {@code i}, {@code m}
   * @param offset where in the expression it stands
   */
  public Regex(String source, String flags, int offset) {
    this.offset = offset;
    int options = flags.indexOf('m') >= 0 ? Pattern.MULTILINE : 0;
    if (flags.indexOf('i') >= 0) {
      options |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    try {
      pattern = Pattern.compile(RegexSyntax.translate(source, flags.indexOf('m') >= 0), options);
    } catch (PatternSyntaxException e) {
      String sentence = "Invalid regular expression: /" + source + "/: " + e.getDescription();
      throw JsonataError.saying("S0303", sentence).at(offset, null);
    }
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
    private final Matcher matcher;
    private boolean isFirst = true;

    Search(String text, Evaluation run) {
      this.text = text;
      this.matcher = pattern.matcher(new CountedText(text, run));
    }

    /** Whether there is another match; an error if it is one of nothing behind another. */
    boolean find() {
      boolean isDone = !isFirst && matcher.end() >= text.length();
      try {
        if (isDone || !matcher.find()) {
          return false;
        }
      } catch (StackOverflowError e) {
        throw JsonataError.saying(
            JsonataError.BOUND, "Expression evaluation timeout: Check for infinite loop");
      }
      if (!isFirst && matcher.end() == matcher.start()) {
        throw new JsonataError("D1004", pattern.pattern()).at(offset, null);
      }
      isFirst = false;
      return true;
    }

    int start() {
      return matcher.start();
    }

    int end() {
      return matcher.end();
    }

    String matched() {
      return text.substring(matcher.start(), matcher.end());
    }

    JsonataList groups() {
      JsonataList groups = new JsonataList(matcher.groupCount());
      for (int i = 1; i <= matcher.groupCount(); i++) {
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

  /** A text whose characters are counted as they are looked at, so that no search runs away. */
  private static final class CountedText implements CharSequence {
    private static final int LOOKS = 64;
    private static final int STEPS_OF_A_LOOK = 4;

    private final String text;
    private final Evaluation run;
    private int looks;

    CountedText(String text, Evaluation run) {
      this.text = text;
      this.run = run;
    }

    @Override
    public char charAt(int index) {
      if (++looks == LOOKS) {
        looks = 0;
        run.work(LOOKS * STEPS_OF_A_LOOK);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
