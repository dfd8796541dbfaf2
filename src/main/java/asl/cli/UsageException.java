package asl.cli;

import asl.text.SafeText;
import org.jspecify.annotations.Nullable;

/** The command line makes no sense; the message says what and, where it can, what would. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence what is wrong, in one line whatever words of the user stand in it
   */
  UsageException(String sentence) {
    this(sentence, null);
  }

  /**
   * @param sentence what is wrong, in one line whatever words of the user stand in it
   * @param meant what the user may have meant; null if nothing is near
   */
  UsageException(String sentence, @Nullable String meant) {
    super(SafeText.line(sentence) + (meant == null ? "" : "\nDid you mean: " + meant + "?"));
    this.sentence = String.valueOf(getMessage());
  }

  /** What is wrong. */
  String sentence() {
    return sentence;
  }
}
