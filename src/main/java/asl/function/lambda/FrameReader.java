package asl.function.lambda;

import asl.text.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads the answers of a warm function's program: a line {@code MARK S LENGTH} (success) or {@code
 * MARK E LENGTH} (error), then that many bytes. Any other line was printed by the function.
 */
final class FrameReader {
  private static final int LONGEST_LINE = 8192;

  private final InputStream in;
  private final String mark;
  private final Consumer<String> printed;

  /** An answer. */
  static final class Frame {
    private final boolean failed;
    private final byte[] payload;

    private Frame(boolean failed, byte[] payload) {
      this.failed = failed;
      this.payload = payload;
    }

    /** The result that it stands for: a value, or the failure of its error object. */
    FunctionResult result() {
      return failed ? ResultReader.failed(payload) : ResultReader.returned(payload);
    }
  }

  FrameReader(InputStream in, String mark, Consumer<String> printed) {
    this.in = in;
    this.mark = mark;
    this.printed = printed;
  }

  /**
   * Waits for the next answer.
   *
   * @throws IOException if the program ends before
   */
  Frame next() throws IOException {
    while (true) {
      String line = line();
      if (line.startsWith(mark)) {
        return frame(line.substring(mark.length()).trim());
      }
      if (!line.isEmpty()) {
        printed.accept(SafeText.printed(line));
      }
    }
  }

  private Frame frame(String header) throws IOException {
    int length;
    try {
      length = Integer.parseInt(header.substring(2));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IOException("no frame: " + header, e);
    }
    if (length < 0 || length > LambdaErrors.LARGEST_RESPONSE) {
      throw new IOException("the frame is too large");
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("the program ended within its answer");
    }
    return new Frame(header.charAt(0) == 'E', payload);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("the program ended");
      }
      line.write(next);
      if (line.size() >= LONGEST_LINE) {
        break;
      }
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
