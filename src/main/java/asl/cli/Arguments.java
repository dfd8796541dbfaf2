package asl.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the user gave, by option name. */
final class Arguments {
  private final Map<String, List<String>> options;
  private final List<String> positionals;
  private final Map<String, String> origins;

  /**
   * @param options the values of each option that was given, under each of its names
   * @param positionals the parameters that are no options
   */
  Arguments(Map<String, List<String>> options, List<String> positionals) {
    this(options, positionals, Map.of());
  }

  /**
   * @param options the values of each option that is set, under each of its names
   * @param positionals the parameters that are no options
   * @param origins who set an option, where it is not the command line
   */
  Arguments(
      Map<String, List<String>> options, List<String> positionals, Map<String, String> origins) {
    this.options = options;
    this.positionals = positionals;
    this.origins = origins;
  }

  /**
   * The same with values behind them: those of options that are not set, and those that stand
   * before the given ones of options that may be repeated.
   */
  Arguments behind(Map<String, List<String>> weaker, Map<String, String> weakerOrigins) {
    Map<String, List<String>> all = new HashMap<>(options);
    for (Map.Entry<String, List<String>> values : weaker.entrySet()) {
      List<String> together = new ArrayList<>(values.getValue());
      together.addAll(texts(values.getKey()));
      all.put(values.getKey(), together);
    }
    return new Arguments(all, positionals, weakerOrigins);
  }

  /** Whether the option is set. */
  boolean has(String option) {
    return options.containsKey(option);
  }

  /** Whether the command line itself sets the option. */
  boolean isTyped(String option) {
    return has(option) && !origins.containsKey(option);
  }

  /** The option's value; null if it was not given. */
  @Nullable String text(String option) {
    List<String> values = texts(option);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  /** The option's value, or the default. */
  String text(String option, String otherwise) {
    String value = text(option);
    return value == null ? otherwise : value;
  }

  /** The values of an option that may be repeated. */
  List<String> texts(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The option's value, which must be one of these. */
  String choice(String option, List<String> allowed, String otherwise) {
    String value = text(option, otherwise);
    if (!allowed.contains(value)) {
      throw UsageAdvice.wrongValue(named(option), value, allowed);
    }
    return value;
  }

  /** The option's value as a whole number; null if it was not given. */
  @Nullable Long number(String option) {
    String text = text(option);
    try {
      // Java's own reader takes the digits of every script, and +1.
      return text == null ? null : Long.valueOf(isWhole(text) ? text : "");
    } catch (NumberFormatException e) {
      throw new UsageException(
          "Invalid value for %s: '%s' is no whole number".formatted(named(option), text));
    }
  }

  /** Whether it is made of digits, behind a minus sign at most. */
  private static boolean isWhole(String text) {
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * The option's value as a count; null if it was not given.
   *
   * @param least the smallest that makes sense
   */
  @Nullable Long count(String option, long least) {
    Long number = number(option);
    if (number != null && number < least) {
      throw new UsageException(
          "Invalid value for %s: %d is less than %d".formatted(named(option), number, least));
    }
    return number;
  }

  /** The parameters that are no options. */
  List<String> positionals() {
    return positionals;
  }

  private String named(String option) {
    String origin = origins.get(option);
    return origin == null ? option : option + " (" + origin + ")";
  }

  static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
