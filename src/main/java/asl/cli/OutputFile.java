package asl.cli;

import asl.app.JobException;
import asl.app.input.ReaderWait;
import asl.app.input.Unwritable;
import asl.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
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
    try {
      Path path = existing(file);
      if (path != null) {
        replace(path, product.toByteArray());
        return;
      }
      try (OutputStream out = open(file, terminal)) {
        product.writeTo(out);
      }
    } catch (IOException e) {
      throw new JobException(Unwritable.sentence(file, e));
    }
  }

  /** The file if it is one that can be read again; null if it is new, a pipe or a device. */
  private static @Nullable Path existing(String file) {
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) && Files.isReadable(path) ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Writes over what is there, so that the file keeps its owner, rights and links; on a disk that
   * is full, for which what is there has room, it is put back.
   */
  private static void replace(Path path, byte[] product) throws IOException {
    byte[] before = Files.readAllBytes(path);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      try {
        file.write(product);
        file.setLength(product.length);
      } catch (IOException e) {
        file.seek(0);
        file.write(before);
        file.setLength(before.length);
        throw e;
      }
    }
  }
}
