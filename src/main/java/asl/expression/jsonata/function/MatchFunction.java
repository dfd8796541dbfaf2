package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Utils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $match(text, pattern [, limit])}: what the pattern finds in the text. */
final class MatchFunction extends BuiltinFunction {
  MatchFunction() {
    super("match", "<s-f<s:o>n?:a<o>>", 3);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    Object pattern = arguments.get(1);
    if (text == null || pattern == null) {
      return null;
    }
    double most = arguments.limit(2, "D3040");
    List<Object> result = Utils.createSequence();
    for (RegexMatch match : RegexMatch.find(pattern, text, this, most)) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("match", match.text());
      object.put("index", match.start());
      object.put("groups", match.groups());
      result.add(object);
    }
    return result;
  }
}
