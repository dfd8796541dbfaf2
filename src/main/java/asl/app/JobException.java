package asl.app;

/**
 * The job could not be done: a file that cannot be read, input that is no JSON, a malformed
 * mapping. The message is one sentence for the user that names the file.
 */
public final class JobException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final boolean wrongUsage;

  /**
   * @param sentence one sentence for the user
   */
  public JobException(String sentence) {
    this(sentence, false);
  }

  private JobException(String sentence, boolean wrongUsage) {
    super(sentence);
    this.sentence = sentence;
    this.wrongUsage = wrongUsage;
  }

  /** What the command line asks for makes no sense, which came out only on the way. */
  public static JobException wrongUsage(String sentence) {
    return new JobException(sentence, true);
  }

  /** Whether the command line is at fault. */
  public boolean isWrongUsage() {
    return wrongUsage;
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
