package asl.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is, and who else can write it. Where the system knows no such thing, all is well.
 */
public final class Ownership {
  private static final String ROOT = "root";

  private Ownership() {}

  /**
   * Why the file may say what somebody else wants; null if nobody but this user can write it.
   *
   * @return half a sentence, as "it belongs to another user, eve"
   */
  public static @Nullable String doubt(Path file) throws IOException {
    PosixFileAttributes attributes = attributes(file);
    if (attributes == null) {
      return null;
    }
    String owner = attributes.owner().getName();
    if (!owner.equals(user())) {
      return "it belongs to another user, " + owner;
    }
    return writers(attributes);
  }

  /** Why others than its owner can write it; null if they cannot. */
  public static @Nullable String writers(Path file) throws IOException {
    PosixFileAttributes attributes = attributes(file);
    return attributes == null ? null : writers(attributes);
  }

  /**
   * A group of the user's own name is theirs alone: that is how systems with the umask 002 give
   * each user a group. Root's is not.
   */
  private static @Nullable String writers(PosixFileAttributes attributes) {
    if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return "everybody can write it";
    }
    String group = attributes.group().getName();
    boolean own = group.equals(attributes.owner().getName()) && !group.equals(ROOT);
    return attributes.permissions().contains(PosixFilePermission.GROUP_WRITE) && !own
        ? "the group " + group + " can write it"
        : null;
  }

  private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? null : view.readAttributes();
  }

  private static String user() throws IOException {
    // The name of the JVM may be "?" where the user has none; then it is a number in both.
    String name = System.getProperty("user.name", "");
    Path self = Path.of("/proc/self");
    return Files.exists(self) ? Files.getOwner(self).getName() : name;
  }
}
