package asl.function.lambda;

/** A function that can be called, from several threads at a time. */
public interface LambdaFunction extends AutoCloseable {
  /**
   * Makes one call and waits for its end. What goes wrong is a result; a call that is cancelled
   * meanwhile may give any.
   */
  FunctionResult call(FunctionCall call) throws InterruptedException;

  /** The most calls at a time where the mapping gives no number. */
  int defaultConcurrency();

  /** Whether each of its calls at a time needs a program of its own. */
  default boolean startsPrograms() {
    return false;
  }

  /** Ends what serves the function. */
  @Override
  void close();
}
