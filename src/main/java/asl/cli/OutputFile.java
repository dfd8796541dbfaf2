package asl.cli;

import asl.app.JobException;
import asl.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The product, in a file or on standard output. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes it.
   *
   * @param file the file; null for standard output
   */
  static void write(@Nullable String file, ByteArrayOutputStream product, Terminal terminal)
      throws JobException, IOException {
    if (file == null) {
      product.writeTo(terminal.out());
      return;
    }
    try {
      Files.write(Path.of(file), product.toByteArray());
    } catch (IOException | InvalidPathException e) {
      throw new JobException("cannot write " + file + ": " + e.getMessage());
    }
  }
}
