package asl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code asl help} explains besides commands. */
enum HelpTopic {
  CONFIGURATION("What holds when the command line says nothing: .asl.yaml."),
  DIAGNOSTICS("What validate says, and how to make it say more or less."),
  ENVIRONMENT("The environment variables that asl reads."),
  ERRORS("The error names that Retry and Catch match."),
  EXIT_CODES("What the process answers."),
  MAPPING("Mapping files: which local code answers for which task.");

  private final String purpose;

  HelpTopic(String purpose) {
    this.purpose = purpose;
  }

  /** The topic of that name; null if there is none. */
  static @Nullable HelpTopic of(String word) {
    for (HelpTopic topic : values()) {
      if (topic.label().equals(word)) {
        return topic;
      }
    }
    return null;
  }

  /** The word behind {@code asl help}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence. */
  String purpose() {
    return purpose;
  }

  /** The whole text. */
  String text() {
    return this == EXIT_CODES ? exitCodes() : resource("help/" + label() + ".txt");
  }

  private static String exitCodes() {
    StringBuilder text = new StringBuilder("EXIT CODES are the same for every command.\n\n");
    for (ExitCode code : ExitCode.values()) {
      text.append(String.format(Locale.ROOT, "    %-5d%s%n", code.number(), code.meaning()));
    }
    return text.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HelpTopic.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
