package asl.function.jar;

import asl.function.process.LineStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A standard stream of the JVM that asks for each text whose it is. */
final class SharedStream extends OutputStream {
  private final PrintStream others;
  private final Supplier<@Nullable LineStream> own;

  private SharedStream(PrintStream others, Supplier<@Nullable LineStream> own) {
    this.others = others;
    this.own = own;
  }

  /**
   * Makes one.
   *
   * @param others gets what belongs to no call
   * @param own the stream of the call on this thread; null if there is none
   */
  static PrintStream over(PrintStream others, Supplier<@Nullable LineStream> own) {
    return new PrintStream(new SharedStream(others, own), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    LineStream stream = own.get();
    if (stream == null) {
      others.write(bytes, from, length);
    } else {
      stream.write(bytes, from, length);
    }
  }

  @Override
  public void flush() {
    others.flush();
  }
}
