package asl.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that a job reads, or writes already, and that nothing else of it may overwrite;
 * whatever they are called, through symbolic and hard links too. Pipes and devices are not among
 * them.
 */
public final class KeptFiles {
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final Map<Path, String> kept = new LinkedHashMap<>();

  /**
   * Keeps a file.
   *
   * @param file its name, which may lead nowhere; {@code -} is standard input
   * @param meaning what it is to the user, as "the definition d.json"
   */
  public void keep(Path file, String meaning) {
    kept.putIfAbsent(file.toString().equals("-") ? STANDARD_INPUT : file, meaning);
  }

  /** The files by their names, with what they are. */
  public Map<Path, String> all() {
    return Collections.unmodifiableMap(kept);
  }

  /** What would be lost if the file were written; null if nothing. */
  public @Nullable String lostBy(Path file) {
    for (Map.Entry<Path, String> each : kept.entrySet()) {
      if (isSame(each.getKey(), file)) {
        return each.getValue();
      }
    }
    return null;
  }

  /** Two names of a file that is still to be made are the same if their folders are. */
  private static boolean isSame(Path one, Path other) {
    try {
      if (Files.exists(one) && Files.exists(other)) {
        return Files.isRegularFile(one) && Files.isSameFile(one, other);
      }
      return !Files.exists(one) && !Files.exists(other) && place(one).equals(place(other));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path place(Path file) throws IOException {
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(path.getFileName())
        : path;
  }
}
