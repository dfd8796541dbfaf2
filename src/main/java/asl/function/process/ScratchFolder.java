package asl.function.process;

import asl.function.RandomId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A run's private folder for files that live as long as a call; made when the first is written. */
public final class ScratchFolder implements AutoCloseable {
  private final Path folder;
  private boolean closed;

  ScratchFolder(String run) {
    this.folder = Path.of(System.getProperty("java.io.tmpdir"), "asl-run-" + run).toAbsolutePath();
  }

  /** Where it is, or would be. */
  Path path() {
    return folder;
  }

  /** Writes a file that nobody else can read. */
  public Path write(byte[] content) throws IOException {
    make();
    return Files.write(folder.resolve(RandomId.next()), content);
  }

  /** Deletes a file that was written here. */
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It goes with the folder.
      return;
    }
  }

  private synchronized void make() throws IOException {
    if (closed) {
      throw new IOException("the run has ended");
    }
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /** Deletes it with all that is left in it. */
  @Override
  public synchronized void close() {
    closed = true;
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // A program that is being ended still writes there; the system clears its temporary files.
      return;
    }
  }
}
