package asl.function.service;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object beside its place and moves it there when it is whole, as S3 shows objects. One
 * that cannot be written to its end leaves what was there.
 */
final class ObjectOutput extends FilterOutputStream {
  private static final String PREFIX = ".asl-";
  private static final String SUFFIX = ".part";

  private final Path part;
  private final Path file;
  private final @Nullable Instant modified;
  private boolean closed;
  private boolean broken;

  /**
   * @param modified when it is written, as the object tells it; null for the time of the file
   *     system
   */
  ObjectOutput(Path file, @Nullable Instant modified) throws IOException {
    this(file, part(file), modified);
  }

  private ObjectOutput(Path file, Path part, @Nullable Instant modified) throws IOException {
    this(file, part, Files.newOutputStream(part), modified);
  }

  ObjectOutput(Path file, Path part, OutputStream out, @Nullable Instant modified) {
    super(out);
    this.modified = modified;
    this.file = file;
    this.part = part;
  }

  /** A file that says whose it is; those beside it whose asl was killed are removed. */
  private static Path part(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path each : left) {
        if (isDead(each.getFileName().toString())) {
          Files.deleteIfExists(each);
        }
      }
    }
    return Files.createTempFile(folder, PREFIX + ProcessHandle.current().pid() + "-", SUFFIX);
  }

  private static boolean isDead(String name) {
    int end = name.indexOf('-', PREFIX.length());
    try {
      return end > 0
          && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length(), end))).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether a file is an object that is not whole yet. */
  static boolean isPart(Path file) {
    return isPart(String.valueOf(file.getFileName()));
  }

  /** Whether a file of that name would be an object that is not whole yet. */
  static boolean isPart(String name) {
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
        if (modified != null) {
          Files.setLastModifiedTime(part, FileTime.from(modified));
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
