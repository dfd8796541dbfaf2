package asl.expression.intrinsic;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.Format(template, values…)}: the template with each pair of braces replaced by the
 * next value. A backslash before a brace, a single quote or a backslash makes it stand for itself.
 * Strings go in as they are; objects and arrays as Java prints maps and lists, which is what AWS
 * does.
 */
final class Format implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      new Signature(1, List.of(ParameterType.STRING, ParameterType.ANY), true);

  @Override
  public String name() {
    return "States.Format";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) throws EvaluationException {
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
            + name()
            + ": number of arguments do not match the occurrences of {}.");
  }
}
