package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A match of a regular expression, or of a function that takes its place.
 *
 * @param text what matched
 * @param start where it begins
 * @param end where it ends
 * @param groups what the groups captured; a group that took no part is an empty string
 */
record RegexMatch(String text, int start, int end, List<Object> groups) {
  /**
   * The matches in the text, in order.
   *
   * @param matcher the regular expression or function
   * @param caller the function that uses it
   * @param most how many matches to find at most
   */
  static List<RegexMatch> find(Object matcher, String text, BuiltinFunction caller, double most) {
    List<RegexMatch> matches = new ArrayList<>();
    if (matcher instanceof Pattern pattern) {
      Matcher search = pattern.matcher(new BoundedText(text));
      while (matches.size() < most && search.find()) {
        if (search.end() == search.start()) {
          throw BuiltinFunction.error("D1004", text);
        }
        matches.add(of(search));
      }
    } else {
      Object found = caller.invoke(matcher, text);
      while (found != null && matches.size() < most) {
        Map<?, ?> fields = fields(found);
        matches.add(of(fields));
        found = caller.invoke(fields.get("next"));
      }
    }
    return matches;
  }

  private static RegexMatch of(Matcher search) {
    List<Object> groups = new ArrayList<>();
    for (int i = 1; i <= search.groupCount(); i++) {
      String group = search.group(i);
      groups.add(group == null ? "" : group);
    }
    return new RegexMatch(search.group(), search.start(), search.end(), groups);
  }

  private static RegexMatch of(Map<?, ?> fields) {
    List<Object> groups = new ArrayList<>();
    if (fields.get("groups") instanceof List<?> list) {
      groups.addAll(list);
    }
    return new RegexMatch(
        String.valueOf(fields.get("match")), index(fields, "start"), index(fields, "end"), groups);
  }

  private static Map<?, ?> fields(Object found) {
    boolean isMatch =
        found instanceof Map<?, ?> map
            && (map.get("start") instanceof Number || map.get("end") instanceof Number)
            && map.get("groups") instanceof List
            && isFunction(map.get("next"));
    if (!isMatch) {
      throw new JException("T1010", -1);
    }
    return (Map<?, ?>) found;
  }

  private static boolean isFunction(@Nullable Object value) {
    return value instanceof Jsonata.JFunction || (value != null && Functions.isLambda(value));
  }

  private static int index(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  /** The match as a function written in JSONata sees it. */
  Map<String, Object> asObject() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("match", text);
    object.put("start", start);
    object.put("end", end);
    object.put("groups", groups);
    return object;
  }
}
