package asl.app;

/**
 * The job could not be done: a file that cannot be read, input that is no JSON, a malformed
 * mapping. The message is one sentence for the user that names the file.
 */
public final class JobException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence one sentence for the user
   */
  public JobException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }
}
