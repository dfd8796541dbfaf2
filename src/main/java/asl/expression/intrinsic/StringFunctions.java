package asl.expression.intrinsic;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import asl.expression.RandomSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions that give a text or take one apart. */
final class StringFunctions {
  private StringFunctions() {}

  /**
   * {@code States.StringSplit(text, delimiters)}: the pieces between delimiters, empty ones left
   * out. Each character of the second argument is a delimiter of its own.
   */
  static final class StringSplit extends IntrinsicFunction {
    StringSplit() {
      super("States.StringSplit", Signature.of(ParameterType.STRING, ParameterType.STRING));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      String text = (String) Objects.requireNonNull(arguments[0]);
      String delimiters = (String) Objects.requireNonNull(arguments[1]);
      List<@Nullable Object> pieces = new ArrayList<>();
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || delimiters.indexOf(text.charAt(i)) >= 0) {
          if (i > from) {
            pieces.add(text.substring(from, i));
          }
          from = i + 1;
        }
      }
      return pieces;
    }
  }

  /** {@code States.UUID()}: a version 4 UUID (RFC 4122) of bits from the random source. */
  static final class Uuid extends IntrinsicFunction {
    private final RandomSource random;

    Uuid(RandomSource random) {
      super("States.UUID", new Signature(0, List.of(), false));
      this.random = random;
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      return RandomSource.uuid(random.nextLong(), random.nextLong() >>> 2);
    }
  }

  /**
   * {@code States.Format(template, values…)}: the template with each pair of braces replaced by the
   * next value. A backslash before a brace, a single quote or a backslash makes it stand for
   * itself. Strings go in as they are; objects and arrays as Java prints maps and lists, which is
   * what AWS does.
   */
  static final class Format extends IntrinsicFunction {
    Format() {
      super(
          "States.Format",
          new Signature(1, List.of(ParameterType.STRING, ParameterType.ANY), true));
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      String template = (String) Objects.requireNonNull(arguments[0]);
      StringBuilder text = new StringBuilder(template.length() + 16 * arguments.length);
      int next = 1;
      for (int i = 0; i < template.length(); i++) {
        char c = template.charAt(i);
        if (c == '\\' && i + 1 < template.length() && isEscapable(template.charAt(i + 1))) {
          text.append(template.charAt(++i));
        } else if (c == '{' && template.startsWith("{}", i)) {
          if (next == arguments.length) {
            throw mismatch();
          }
          text.append(arguments[next++]);
          i++;
        } else {
          text.append(c);
        }
      }
      if (next != arguments.length) {
        throw mismatch();
      }
      return text.toString();
    }

    /** Whether a backslash before the character is an escape. */
    static boolean isEscapable(char c) {
      return c == '\'' || c == '{' || c == '}' || c == '\\';
    }

    private EvaluationException mismatch() {
      return new EvaluationException(
          ErrorName.RUNTIME,
          "Invalid arguments in "
              + name
              + ": number of arguments do not match the occurrences of {}.");
    }
  }
}
