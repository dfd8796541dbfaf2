package asl.function.jar;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Logs to a stream, one message a line. */
final class StreamLogger implements LambdaLogger {
  private final OutputStream out;

  StreamLogger(OutputStream out) {
    this.out = out;
  }

  @Override
  public void log(String message) {
    log((message.endsWith("\n") ? message : message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void log(byte[] message) {
    try {
      out.write(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
