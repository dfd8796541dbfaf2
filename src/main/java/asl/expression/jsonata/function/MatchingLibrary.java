package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that look for something in a text. */
final class MatchingLibrary extends Library {
  static final MatchingLibrary INSTANCE = new MatchingLibrary();

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    if (isMissing(a[0])) {
      return a[0];
    }
    String text = text(a[0], 0);
    run.work(text.length());
    return switch (name) {
      case "match" -> match(text, a[1], limit(a[2], "D3040", 3), run);
      case "contains" -> contains(text, a[1], run);
      case "split" -> split(text, a[1], limit(a[2], "D3020", 3), run);
      default -> replace(text, a, run);
    };
  }

  private static double limit(@Nullable Object given, String code, int index) {
    if (isMissing(given)) {
      return Double.POSITIVE_INFINITY;
    }
    double limit = number(given, index - 1);
    if (limit < 0) {
      throw new JsonataError(code, given).with("index", index);
    }
    return limit;
  }

  private static Object contains(String text, @Nullable Object token, Evaluation run) {
    if (token instanceof String part) {
      return text.contains(part);
    }
    return isMissing(token) ? Undefined.UNDEFINED : (Object) (first(token, text, run) != null);
  }

  /** The first match as an object; null if there is none. */
  private static @Nullable Map<String, @Nullable Object> first(
      @Nullable Object matcher, String text, Evaluation run) {
    return checked(function(matcher, 1).call(run, text));
  }

  private static @Nullable Map<String, @Nullable Object> next(
      Map<String, @Nullable Object> match, Evaluation run) {
    return match.get("next") instanceof FunctionValue next ? checked(next.call(run)) : null;
  }

  private static @Nullable Map<String, @Nullable Object> checked(@Nullable Object found) {
    if (isMissing(found)) {
      return null;
    }
    Map<String, @Nullable Object> match = ObjectValue.of(found);
    boolean isMatch =
        match != null
            && (match.get("start") instanceof Number
                || match.get("end") instanceof Number
                || match.get("groups") instanceof List
                || match.get("next") instanceof FunctionValue);
    if (!isMatch) {
      throw new JsonataError("T1010");
    }
    return match;
  }

  private static int place(Map<String, @Nullable Object> match, String name, String text) {
    return match.get(name) instanceof Number number
        ? Math.max(0, Math.min(text.length(), number.intValue()))
        : 0;
  }

  private static Object match(String text, @Nullable Object matcher, double limit, Evaluation run) {
    if (isMissing(matcher)) {
      return Undefined.UNDEFINED;
    }
    JsonataList found = JsonataList.sequence();
    if (limit <= 0) {
      return found;
    }
    Map<String, @Nullable Object> match = first(matcher, text, run);
    while (match != null && found.size() < limit) {
      ObjectValue object = new ObjectValue();
      object.put("match", match.get("match"));
      object.put("index", match.get("start"));
      object.put("groups", match.get("groups"));
      run.holdMembers(3);
      run.add(found, object);
      match = next(match, run);
    }
    return found;
  }

  private static Object split(
      String text, @Nullable Object separator, double limit, Evaluation run) {
    JsonataList parts = new JsonataList();
    if (limit <= 0) {
      return parts;
    }
    if (isMissing(separator)) {
      run.add(parts, text);
    } else if (separator instanceof String mark) {
      splitAt(text, mark, Math.floor(limit), parts, run);
    } else {
      int from = 0;
      Map<String, @Nullable Object> match = first(separator, text, run);
      while (match != null && parts.size() < limit) {
        run.add(parts, text.substring(from, Math.max(from, place(match, "start", text))));
        from = place(match, "end", text);
        match = next(match, run);
      }
      if (parts.size() < limit) {
        run.add(parts, text.substring(from));
      }
    }
    return parts;
  }

  private static void splitAt(
      String text, String mark, double limit, JsonataList parts, Evaluation run) {
    if (mark.isEmpty()) {
      for (int i = 0; i < text.length() && parts.size() < limit; i++) {
        run.add(parts, text.substring(i, i + 1));
      }
      return;
    }
    int from = 0;
    int at = text.indexOf(mark);
    while (at >= 0 && parts.size() < limit) {
      run.add(parts, text.substring(from, at));
      from = at + mark.length();
      at = text.indexOf(mark, from);
    }
    if (parts.size() < limit) {
      run.add(parts, text.substring(from));
    }
  }

  private static Object replace(String text, @Nullable Object[] a, Evaluation run) {
    Object pattern = a[1];
    if ("".equals(pattern)) {
      throw new JsonataError("D3010", pattern).with("index", 2);
    }
    double limit = limit(a[3], "D3011", 4);
    if (limit <= 0 || isMissing(pattern) || isMissing(a[2])) {
      return isMissing(pattern) || isMissing(a[2]) ? Undefined.UNDEFINED : text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    if (pattern instanceof String mark) {
      String replacement = a[2] instanceof String given ? given : "";
      int at = text.indexOf(mark);
      for (int i = 0; at >= 0 && i < limit; i++) {
        append(out, text, from, at, replacement, run);
        from = at + mark.length();
        at = text.indexOf(mark, from);
      }
    } else {
      int count = 0;
      Map<String, @Nullable Object> match = first(pattern, text, run);
      while (match != null && count < limit) {
        int start = Math.max(from, place(match, "start", text));
        append(out, text, from, start, substitute(a[2], match, run), run);
        from = Math.min(text.length(), start + String.valueOf(match.get("match")).length());
        count++;
        match = next(match, run);
      }
    }
    return run.hold(out.append(text, from, text.length()).toString());
  }

  private static void append(
      StringBuilder out, String text, int from, int to, String replacement, Evaluation run) {
    out.append(text, from, to).append(replacement);
    run.work(to - from + replacement.length());
    if (out.length() > Evaluation.LONGEST_TEXT) {
      run.beforeText(out.length());
    }
  }

  private static String substitute(
      @Nullable Object replacement, Map<String, @Nullable Object> match, Evaluation run) {
    if (replacement instanceof String template) {
      return fill(template, match);
    }
    Object value = function(replacement, 2).call(run, match);
    if (value instanceof String text) {
      return text;
    }
    throw new JsonataError("D3012", value);
  }

  private static String fill(String template, Map<String, @Nullable Object> match) {
    List<?> groups = match.get("groups") instanceof List<?> list ? list : List.of();
    StringBuilder result = new StringBuilder();
    int from = 0;
    int dollar;
    while ((dollar = template.indexOf('$', from)) >= 0) {
      result.append(template, from, dollar);
      from = dollar + 1;
      char next = from < template.length() ? template.charAt(from) : ' ';
      if (next == '$') {
        result.append('$');
        from++;
      } else if (next == '0') {
        result.append(match.get("match"));
        from++;
      } else if (next >= '1' && next <= '9') {
        from = group(template, from, groups, result);
      } else {
        result.append('$');
      }
    }
    return result.append(template, from, template.length()).toString();
  }

  /** Appends the group whose number stands at the place, and tells where the number ends. */
  private static int group(String template, int from, List<?> groups, StringBuilder result) {
    int most = Math.max(1, String.valueOf(groups.size()).length());
    int end = from;
    int number = 0;
    while (end < template.length() && end - from < most) {
      char c = template.charAt(end);
      int longer = number * 10 + (c - '0');
      if (c < '0' || c > '9' || (end > from && longer > groups.size())) {
        break;
      }
      number = longer;
      end++;
    }
    if (number <= groups.size() && !isMissing(groups.get(number - 1))) {
      result.append(groups.get(number - 1));
    }
    return end;
  }
}
