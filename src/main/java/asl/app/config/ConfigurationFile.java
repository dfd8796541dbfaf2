package asl.app.config;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.trust.OutOfReachException;
import asl.trust.Ownership;
import asl.trust.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file of settings that is found, if it is obeyed.
 *
 * @param path the file; null if there is none, or none that is obeyed
 * @param refusal why the one that is there is not obeyed, a sentence; null if nothing is amiss
 */
public record ConfigurationFile(@Nullable Path path, @Nullable String refusal) {
  /** What the file is called. */
  public static final String NAME = ".asl.yaml";

  /** The environment variable that names another file, or none if it is empty. */
  public static final String VARIABLE = "ASL_CONFIG";

  /** In bytes. */
  private static final long LARGEST = 1 << 20;

  private static final ConfigurationFile NONE = new ConfigurationFile(null, null);

  /**
   * Finds the file: the one that {@value #VARIABLE} names, else the nearest from a folder upwards,
   * up to the root of the repository. What the user has not named is obeyed only if it is the
   * user's own.
   *
   * @throws JobException if the one that is named does not exist, or if everybody can write it
   */
  public static ConfigurationFile find(Path folder, Map<String, String> environment)
      throws JobException {
    String named = environment.get(VARIABLE);
    if (named != null) {
      return named.isEmpty() ? NONE : new ConfigurationFile(named(named), null);
    }
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(NAME);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return found(asSeenFromHere(file), at);
      }
      if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
        return NONE;
      }
    }
    return NONE;
  }

  private static ConfigurationFile found(Path file, Path folder) throws JobException {
    try {
      String doubt =
          Ownership.doubt(Tree.ofFolder(folder).reach(file.toAbsolutePath().normalize(), LARGEST));
      return doubt == null ? new ConfigurationFile(file, null) : refused(file, doubt);
    } catch (OutOfReachException e) {
      return refused(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new JobException(TextReader.problem(file.toString(), e));
    }
  }

  private static ConfigurationFile refused(Path file, String doubt) {
    return new ConfigurationFile(null, file + " is not obeyed: " + doubt);
  }

  /** A short name where one is near, because messages show it. */
  private static Path asSeenFromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path folder = file.getParent();
    boolean near = file.startsWith(here) || (folder != null && here.startsWith(folder));
    return near ? here.relativize(file) : file;
  }

  /** Whose it is does not matter, since the user has named it; who else writes it does. */
  private static Path named(String name) throws JobException {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw new JobException(VARIABLE + " names a file that does not exist: " + name);
      }
      String doubt = Ownership.writers(file);
      if (doubt != null) {
        throw new JobException(VARIABLE + " names " + name + ", but " + doubt);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new JobException(VARIABLE + " is no name of a file: " + name);
    } catch (IOException e) {
      throw new JobException(TextReader.problem(name, e));
    }
  }
}
