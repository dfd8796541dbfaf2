package asl.function.service;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes an object beside its place and moves it there when it is whole, as S3 shows objects. One
 * that cannot be written to its end leaves what was there.
 */
final class ObjectOutput extends FilterOutputStream {
  private static final String PREFIX = ".asl-";
  private static final String SUFFIX = ".part";

  private final Path part;
  private final Path file;
  private boolean closed;
  private boolean broken;

  ObjectOutput(Path file) throws IOException {
    this(file, Files.createTempFile(file.getParent(), PREFIX, SUFFIX));
  }

  private ObjectOutput(Path file, Path part) throws IOException {
    this(file, part, Files.newOutputStream(part));
  }

  ObjectOutput(Path file, Path part, OutputStream out) {
    super(out);
    this.file = file;
    this.part = part;
  }

  /** Whether a file is an object that is not whole yet. */
  static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    OutputStream whole = out;
    try {
      whole.write(bytes, from, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      super.close();
      if (broken) {
        Files.deleteIfExists(part);
      } else {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
