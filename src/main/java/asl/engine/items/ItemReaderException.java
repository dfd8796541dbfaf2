package asl.engine.items;

import java.io.Serial;

/** Items that cannot be read; the message is the Cause of {@code States.ItemReaderFailed}. */
public final class ItemReaderException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, and with which object
   */
  public ItemReaderException(String message) {
    super(message);
  }
}
