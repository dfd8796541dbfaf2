package asl.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the user gave, by option name. */
final class Arguments {
  private final ParseResult parsed;

  Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** Whether the option was given. */
  boolean has(String option) {
    return parsed.hasMatchedOption(option);
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
    OptionSpec matched = parsed.matchedOption(option);
    return matched == null ? List.of() : matched.stringValues();
  }

  /** The option's value, which must be one of these. */
  String choice(String option, List<String> allowed, String otherwise) {
    String value = text(option, otherwise);
    if (!allowed.contains(value)) {
      throw new UsageException(
          "Invalid value for " + option + ": '" + value + "' is none of " + listed(allowed));
    }
    return value;
  }

  /** The option's value as a whole number; null if it was not given. */
  @Nullable Long number(String option) {
    String text = text(option);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new UsageException("Invalid value for " + option + ": '" + text + "' is no number");
    }
  }

  /** The parameters that are no options. */
  List<String> positionals() {
    PositionalParamSpec matched = parsed.matchedPositional(0);
    return matched == null ? List.of() : matched.stringValues();
  }

  static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
