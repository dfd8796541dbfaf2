package asl.function.mapping;

import java.util.Map;

/**
 * Texts in which {@code ${NAME}} stands for an environment variable, {@code ${NAME:-text}} for the
 * variable or a default; a second dollar before it leaves it as it is.
 *
 * @param environment the variables
 */
record EnvironmentText(Map<String, String> environment) {
  /** The text with all variables replaced. */
  String expand(Located value) throws MappingException {
    String text = value.text();
    int at = text.indexOf("${");
    if (at < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      if (at > from && text.charAt(at - 1) == '$') {
        expanded.append(text, from, at - 1).append("${");
        from = at + 2;
      } else {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw new MappingException(
              value.place(), "'${' has no '}'", "close it, or write '$${' for the characters");
        }
        expanded.append(text, from, at).append(variable(text.substring(at + 2, end), value));
        from = end + 1;
      }
      at = text.indexOf("${", from);
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private String variable(String name, Located value) throws MappingException {
    int separator = name.indexOf(":-");
    String key = separator < 0 ? name : name.substring(0, separator);
    String found = environment.get(key);
    if (found != null && !(found.isEmpty() && separator >= 0)) {
      return found;
    }
    if (separator >= 0) {
      return name.substring(separator + 2);
    }
    throw new MappingException(
        value.place(),
        "the environment variable '" + key + "' is not set",
        "set it, or give a default: ${" + key + ":-text}");
  }
}
