package asl.expression.jsonata.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $replace(text, pattern, replacement [, limit])}: the text with what the string or regular
 * expression finds replaced. In a replacement for a regular expression, {@code $0} is the match,
 * {@code $1} a group and {@code $$} a dollar sign; it may also be a function of the match.
 */
final class ReplaceFunction extends BuiltinFunction {
  ReplaceFunction() {
    super("replace", "<s-(sf)(sf)n?:s>", 4);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    String text = arguments.string(0);
    Object pattern = arguments.get(1);
    Object replacement = arguments.get(2);
    if (text == null || pattern == null || replacement == null) {
      return text;
    }
    if ("".equals(pattern)) {
      throw error("D3010", pattern);
    }
    double most = arguments.limit(3, "D3011");
    if (pattern instanceof String string) {
      return replaceString(text, string, replacement, most);
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (RegexMatch match : RegexMatch.find(pattern, text, this, most)) {
      result.append(text, from, match.start()).append(substitute(match, replacement));
      from = match.end();
    }
    return result.append(text, from, text.length()).toString();
  }

  private static String replaceString(
      String text, String pattern, Object replacement, double most) {
    if (!(replacement instanceof String string)) {
      throw error("D3012", null);
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    int at;
    for (int i = 0; i < most && (at = text.indexOf(pattern, from)) >= 0; i++) {
      result.append(text, from, at).append(string);
      from = at + pattern.length();
    }
    return result.append(text, from, text.length()).toString();
  }

  private String substitute(RegexMatch match, Object replacement) {
    if (replacement instanceof String template) {
      return fill(template, match);
    }
    Object value = invoke(replacement, match.asObject());
    if (value instanceof String string) {
      return string;
    }
    throw error("D3012", value);
  }

  private static String fill(String template, RegexMatch match) {
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
        result.append(match.text());
        from++;
      } else if (next >= '1' && next <= '9') {
        from = group(template, from, match.groups(), result);
      } else {
        result.append('$');
      }
    }
    return result.append(template, from, template.length()).toString();
  }

  /** Appends the group whose number stands at the place, and tells where the number ends. */
  private static int group(String template, int from, List<Object> groups, StringBuilder result) {
    int digits = Math.max(1, String.valueOf(groups.size()).length());
    int end = from;
    int number = 0;
    while (end < template.length()
        && end - from < digits
        && Character.isDigit(template.charAt(end))) {
      int longer = number * 10 + (template.charAt(end) - '0');
      if (end > from && longer > groups.size()) {
        break;
      }
      number = longer;
      end++;
    }
    if (number <= groups.size()) {
      result.append(groups.get(number - 1));
    }
    return end;
  }
}
