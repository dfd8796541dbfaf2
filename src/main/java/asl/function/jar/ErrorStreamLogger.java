package asl.function.jar;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Logs to stderr, one message a line. */
final class ErrorStreamLogger implements LambdaLogger {
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.err);

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
