package asl.cli;

import asl.app.JobException;
import asl.app.input.ReaderWait;
import asl.app.input.Unwritable;
import asl.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The product, in a file or on standard output. */
final class OutputFile {
  private OutputFile() {}

  /** Makes or empties a file; says so where somebody has to read it first. */
  static OutputStream open(String file, Terminal terminal) throws IOException {
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ReaderWait.during(
        () -> Files.newOutputStream(path), path, told -> Complaint.write(terminal, told));
  }

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
    try (OutputStream out = open(file, terminal)) {
      product.writeTo(out);
    } catch (IOException e) {
      throw new JobException(Unwritable.sentence(file, e));
    }
  }
}
