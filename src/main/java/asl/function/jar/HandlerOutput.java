package asl.function.jar;

import asl.function.process.LineStream;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.Consumer;

/** What one call of a handler in asl's own JVM prints. */
final class HandlerOutput implements AutoCloseable {
  private final LineStream out;
  private final LineStream err;
  private final Runnable ended;

  /**
   * @param listener hears each line
   * @param ended is run when the call has ended
   */
  HandlerOutput(Consumer<String> listener, Runnable ended) {
    this.out = new LineStream(listener);
    this.err = new LineStream(listener);
    this.ended = ended;
  }

  LineStream out() {
    return out;
  }

  LineStream err() {
    return err;
  }

  LambdaLogger logger() {
    return new StreamLogger(err);
  }

  /** The last line need not have an end. */
  @Override
  public void close() {
    ended.run();
    out.close();
    err.close();
  }
}
