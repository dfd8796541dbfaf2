package asl.engine.past;

/** A history that no execution can go on from. The message is a sentence that says why. */
public final class UnusableHistoryException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableHistoryException(String message) {
    super(message);
  }
}
