package asl.function.lambda;

import java.io.IOException;

/** A process that serves calls of a function, one at a time. */
public interface ServingProcess extends AutoCloseable {
  /** Whether it can serve another call. */
  boolean isUsable();

  /** Serves a call; what goes wrong is a result. */
  FunctionResult call(FunctionCall call) throws InterruptedException;

  /** Ends it. */
  @Override
  void close();

  /** Starts such processes. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts one.
     *
     * @throws IOException if its program cannot be started
     */
    ServingProcess start() throws IOException;
  }
}
