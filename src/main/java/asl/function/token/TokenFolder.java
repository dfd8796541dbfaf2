package asl.function.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** The folder in which the runs of one user listen; nobody else may look into it. */
final class TokenFolder {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private TokenFolder() {}

  /** The folder, whether it exists or not. */
  static Path of(Map<String, String> environment) {
    String runtime = environment.get("XDG_RUNTIME_DIR");
    if (runtime != null && !runtime.isEmpty() && Files.isDirectory(Path.of(runtime))) {
      return Path.of(runtime, "asl");
    }
    return Path.of(System.getProperty("java.io.tmpdir"), "asl-" + System.getProperty("user.name"));
  }

  /**
   * Makes sure that the folder is there and private.
   *
   * @throws IOException if it belongs to somebody else
   */
  static Path open(Map<String, String> environment) throws IOException {
    Path folder = of(environment);
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (posix) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
      } else {
        Files.createDirectory(folder);
      }
    }
    if (posix && !isPrivate(folder)) {
      throw new IOException(folder + " is not a folder of this user alone (mode 700)");
    }
    return folder;
  }

  private static boolean isPrivate(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(PRIVATE)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"));
  }
}
