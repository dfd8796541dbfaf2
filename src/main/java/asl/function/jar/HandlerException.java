package asl.function.jar;

/** What the handler, or loading it, threw. */
final class HandlerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Throwable error;

  HandlerException(Throwable error) {
    super(error);
    this.error = error;
  }

  Throwable error() {
    return error;
  }
}
