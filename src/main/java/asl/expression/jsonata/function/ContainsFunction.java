package asl.expression.jsonata.function;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code $contains(text, token)}: whether the string or regular expression occurs in the text. */
final class ContainsFunction extends BuiltinFunction {
  ContainsFunction() {
    super("contains", "<s-(sf):b>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    Object token = arguments.get(1);
    if (text == null || token == null) {
      return null;
    }
    if (token instanceof String part) {
      return text.contains(part);
    }
    if (token instanceof Pattern pattern) {
      return pattern.matcher(new BoundedText(text)).find();
    }
    return !RegexMatch.find(token, text, this, 1).isEmpty();
  }
}
