package asl.cli;

/** The command line makes no sense; the message says what and, where it can, what would. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  UsageException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong. */
  String sentence() {
    return sentence;
  }
}
