package asl.expression.intrinsic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code States.StringSplit(text, delimiters)}: the pieces between delimiters, empty ones left out.
 * Each character of the second argument is a delimiter of its own.
 */
final class StringSplit implements IntrinsicFunction {
  private static final Signature SIGNATURE =
      Signature.of(ParameterType.STRING, ParameterType.STRING);

  @Override
  public String name() {
    return "States.StringSplit";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object apply(@Nullable Object[] arguments) {
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
