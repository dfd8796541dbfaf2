package asl.function.process;

import asl.function.RandomId;
import asl.trust.Ownership;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A run's private folder for files that live as long as a call; made when the first is written. Its
 * name tells the process, so that a later run can delete what one left that was killed together
 * with its {@link Guardian}.
 */
public final class ScratchFolder implements AutoCloseable {
  private static final String PREFIX = "asl-run-";

  private final Path folder;
  private boolean closed;

  ScratchFolder(String run) {
    this(Path.of(System.getProperty("java.io.tmpdir")), run);
  }

  ScratchFolder(Path temporary, String run) {
    String name = PREFIX + ProcessHandle.current().pid() + "-" + run;
    this.folder = temporary.toAbsolutePath().resolve(name);
  }

  /** Deletes this user's folders of processes that are gone. */
  void sweep() {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder.resolveSibling(""), ScratchFolder::isLeft)) {
      all.forEach(ScratchFolder::clear);
    } catch (IOException | DirectoryIteratorException e) {
      // Folders of this kind are small and rare; the next run tries again.
      return;
    }
  }

  private static boolean isLeft(Path found) throws IOException {
    String name = String.valueOf(found.getFileName());
    if (!name.startsWith(PREFIX) || !Files.isDirectory(found, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    int end = name.indexOf('-', PREFIX.length());
    try {
      long process =
          Long.parseLong(name.substring(PREFIX.length(), Math.max(end, PREFIX.length())));
      return Ownership.doubt(found) == null && ProcessHandle.of(process).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
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
    if (Files.isDirectory(folder)) {
      clear(folder);
    }
  }

  private static void clear(Path folder) {
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
