package asl.cli;

import asl.cli.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The product as it comes, into a file or to standard output. The file is made when the first of it
 * comes, so that a job that fails before leaves what was there.
 */
final class ProductStream extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final @Nullable String file;
  private final Terminal terminal;
  private @Nullable OutputStream target;

  /**
   * @param file the file; null for standard output
   */
  ProductStream(@Nullable String file, Terminal terminal) {
    this.file = file;
    this.terminal = terminal;
  }

  private OutputStream target() throws IOException {
    OutputStream known = target;
    if (known != null) {
      return known;
    }
    OutputStream opened =
        file == null
            ? terminal.out()
            : new BufferedOutputStream(OutputFile.open(file, terminal), BUFFER);
    target = opened;
    return opened;
  }

  @Override
  public void write(int b) throws IOException {
    target().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    target().write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (target != null) {
      target.flush();
    }
  }

  /** Closes the file; standard output stays open. */
  @Override
  public void close() throws IOException {
    flush();
    if (target != null && file != null) {
      target.close();
    }
  }
}
