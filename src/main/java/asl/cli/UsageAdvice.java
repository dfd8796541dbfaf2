package asl.cli;

import asl.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of mistyped words of the command line. */
final class UsageAdvice {
  private UsageAdvice() {}

  /** What to say of a first word that is no command. */
  static UsageException unknownCommand(String word) {
    String message =
        word.startsWith("-")
            ? "Unknown option '" + word + "': a command comes first"
            : "Unknown command '" + word + "'";
    String nearest = Suggestion.nearest(word, commands());
    return new UsageException(message, nearest == null ? null : "asl " + nearest);
  }

  /** What to say of a word behind {@code asl help} that is neither command nor topic. */
  static UsageException unknownTopic(String word) {
    List<String> words = new ArrayList<>(commands());
    for (HelpTopic topic : HelpTopic.values()) {
      words.add(topic.label());
    }
    String message = "There is neither a command nor a topic '" + word + "'";
    String nearest = Suggestion.nearest(word, words);
    return new UsageException(message, nearest == null ? null : "asl help " + nearest);
  }

  private static List<String> commands() {
    return Arrays.stream(CommandName.values()).map(CommandName::label).toList();
  }

  /** What picocli found wrong with the options, and what they may have meant. */
  static UsageException of(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof UnmatchedArgumentException unmatched
        ? new UsageException(message, meant(unmatched))
        : new UsageException(message);
  }

  private static @Nullable String meant(UnmatchedArgumentException e) {
    String word = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
    if (!word.startsWith("-")) {
      return null;
    }
    Set<String> options = e.getCommandLine().getCommandSpec().optionsMap().keySet();
    String nearest = Suggestion.nearest(word.split("=", 2)[0], options);
    List<String> alike = e.getSuggestions();
    return nearest != null || alike.isEmpty() ? nearest : String.join(" or ", alike);
  }

  /** What to say of a value that is none of the option's words. */
  static UsageException wrongValue(String option, String value, Collection<String> words) {
    String message =
        "Invalid value for " + option + ": '" + value + "' is none of " + String.join(", ", words);
    String nearest = Suggestion.nearest(value, words);
    return new UsageException(message, nearest);
  }

  /** What to say of something that is no diagnostic's code. */
  static UsageException unknownCode(String code, Collection<String> codes) {
    String message = "There is no code " + code + "; 'asl explain' lists them";
    String nearest = Suggestion.nearest(code, codes);
    return new UsageException(message, nearest);
  }
}
