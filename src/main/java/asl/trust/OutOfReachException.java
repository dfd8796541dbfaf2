package asl.trust;

import java.io.IOException;

/**
 * A file is not read because the user did not name it. The message is half a sentence for the user,
 * as "it lies outside the folder flows"; it tells nothing of what the file holds.
 */
public final class OutOfReachException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  OutOfReachException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What the user can do, as a sentence. */
  public String remedy() {
    return remedy;
  }
}
