package asl.function.jar;

import com.amazonaws.services.lambda.runtime.Context;

/** What a handler answered. */
final class HandlerAnswer {
  private static final int LARGEST = 6_291_556;

  private final boolean failed;
  private final byte[] text;

  private HandlerAnswer(boolean failed, byte[] text) {
    this.failed = failed;
    this.text = text;
  }

  /** Loads a handler, or gives the one that is loaded. */
  @FunctionalInterface
  interface Source {
    /**
     * The handler.
     *
     * @throws HandlerException if it cannot be loaded
     */
    Handler get() throws HandlerException;
  }

  /** Makes one call; whatever the handler throws becomes an error object. */
  static HandlerAnswer of(Source source, byte[] event, Context context) {
    try {
      byte[] text = source.get().handle(event, context);
      return text.length > LARGEST
          ? new HandlerAnswer(true, ErrorObject.tooLarge(LARGEST))
          : new HandlerAnswer(false, text);
    } catch (HandlerException e) {
      return new HandlerAnswer(true, ErrorObject.of(e.error()));
    }
  }

  /** Whether the text is an error object. */
  boolean failed() {
    return failed;
  }

  /** JSON text. */
  byte[] text() {
    return text;
  }
}
