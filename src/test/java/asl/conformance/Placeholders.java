package asl.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in a recording that stand for what differs from run to run. */
final class Placeholders {
  /** A date and time with a zone; the recordings have the word {@code date} instead. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
              + "(?:\\.\\d{1,9})?(?:Z|[+-][01]\\d:?[0-5]\\d)");

  private record Substitution(Pattern pattern, String value) {}

  private final List<Substitution> substitutions = new ArrayList<>();
  private final List<?> wildcards;
  private final Optional<Pattern> tokens;
  private final Map<String, Optional<Pattern>> known = new HashMap<>();

  /**
   * @param placeholders the member of that name of {@code case.json}
   */
  Placeholders(Map<?, ?> placeholders) {
    List<String> names = new ArrayList<>(texts(members(placeholders, "substitutions").keySet()));
    names.sort(longestFirst());
    for (String name : names) {
      String value = String.valueOf(members(placeholders, "substitutions").get(name));
      Pattern pattern = name.startsWith("<") ? Pattern.compile(Pattern.quote(name)) : word(name);
      substitutions.add(new Substitution(pattern, Matcher.quoteReplacement(value)));
    }
    wildcards = elements(placeholders, "wildcard_values");
    List<String> all = new ArrayList<>();
    List<String> opaque = new ArrayList<>(texts(elements(placeholders, "tokens")));
    opaque.sort(longestFirst());
    opaque.forEach(token -> all.add(Pattern.quote(token)));
    List<String> bare = new ArrayList<>(texts(elements(placeholders, "bare")));
    bare.sort(longestFirst());
    bare.forEach(each -> all.add(word(each).pattern()));
    tokens = all.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(String.join("|", all)));
  }

  /** The value with every substitution made and every date replaced; done to both sides. */
  Object normal(Object value) {
    if (value instanceof String text) {
      return normal(text);
    }
    if (value instanceof List<?> elements) {
      List<Object> normal = new ArrayList<>();
      elements.forEach(element -> normal.add(normal(element)));
      return normal;
    }
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> normal = new LinkedHashMap<>();
      members.forEach((name, member) -> normal.put(normal((String) name), normal(member)));
      return normal;
    }
    return value;
  }

  private String normal(String text) {
    String normal = text;
    for (Substitution substitution : substitutions) {
      normal = substitution.pattern().matcher(normal).replaceAll(substitution.value());
    }
    return DATE.matcher(normal).replaceAll("date");
  }

  /** Whether the recorded text, which holds tokens, stands for this one. */
  boolean stands(String recorded, String actual) {
    return known
        .computeIfAbsent(recorded, this::pattern)
        .map(pattern -> pattern.matcher(actual).matches())
        .orElse(false);
  }

  /** Whether a member of that name and recorded value may have any value. */
  boolean isWild(String name, String recorded) {
    return name != null && wildcards.contains(List.of(name, recorded));
  }

  private Optional<Pattern> pattern(String recorded) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = tokens.get().matcher(recorded);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      pattern.append(Pattern.quote(recorded.substring(from, matcher.start()))).append("(?s:.*?)");
      from = matcher.end();
    }
    if (from == 0 && pattern.isEmpty()) {
      return Optional.empty();
    }
    pattern.append(Pattern.quote(recorded.substring(from)));
    return Optional.of(Pattern.compile(pattern.toString(), Pattern.DOTALL));
  }

  private static Pattern word(String word) {
    return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])");
  }

  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed();
  }

  private static Map<?, ?> members(Map<?, ?> of, String name) {
    return of.get(name) instanceof Map<?, ?> members ? members : Map.of();
  }

  private static List<?> elements(Map<?, ?> of, String name) {
    return of.get(name) instanceof List<?> elements ? elements : List.of();
  }

  private static List<String> texts(Iterable<?> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(String.valueOf(value)));
    return texts;
  }
}
