package asl.expression.jsonata.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code $split(text, separator [, limit])}: the parts of the text between the separators. */
final class SplitFunction extends BuiltinFunction {
  SplitFunction() {
    super("split", "<s-(sf)n?:a<s>>", 3);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    Object separator = arguments.get(1);
    if (text == null) {
      return null;
    }
    double most = Math.floor(arguments.limit(2, "D3020"));
    if (separator == null) {
      return new ArrayList<>(List.of(text));
    }
    List<String> parts =
        separator instanceof String string
            ? byString(text, string, most)
            : byPattern(text, separator, most);
    return parts.size() > most ? new ArrayList<>(parts.subList(0, (int) most)) : parts;
  }

  private static List<String> byString(String text, String separator, double most) {
    List<String> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      for (int i = 0; i < text.length() && parts.size() < most; i++) {
        parts.add(text.substring(i, i + 1));
      }
      return parts;
    }
    int from = 0;
    int at;
    while ((at = text.indexOf(separator, from)) >= 0 && parts.size() < most) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private List<String> byPattern(String text, Object pattern, double most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (RegexMatch match : RegexMatch.find(pattern, text, this, most)) {
      parts.add(text.substring(from, match.start()));
      from = match.end();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
