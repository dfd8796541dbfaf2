package asl.app.config;

import asl.app.JobException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings outside the command line. The environment beats the file, what is said for one
 * command beats what is said for all; values of an option that may be repeated are added up, the
 * stronger ones last.
 *
 * @param file the file that was found; null if there is none
 * @param settings in the order of the options; a repeated option has one for each place
 */
public record Configuration(@Nullable Path file, List<Setting> settings) {
  /** What the file is called. */
  public static final String FILE_NAME = ".asl.yaml";

  /** The environment variable that names another file, or none if it is empty. */
  public static final String FILE_VARIABLE = "ASL_CONFIG";

  /**
   * Finds the file: the one that {@value #FILE_VARIABLE} names, else the nearest from a folder
   * upwards.
   *
   * @throws JobException if the one that is named does not exist
   */
  public static @Nullable Path find(Path folder, Map<String, String> environment)
      throws JobException {
    String named = environment.get(FILE_VARIABLE);
    if (named != null) {
      return named.isEmpty() ? null : named(named);
    }
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path file = at.resolve(FILE_NAME);
      if (Files.exists(file)) {
        return asSeenFromHere(file);
      }
    }
    return null;
  }

  /** A short name where one is near, because messages show it. */
  private static Path asSeenFromHere(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path folder = file.getParent();
    boolean near = file.startsWith(here) || (folder != null && here.startsWith(folder));
    return near ? here.relativize(file) : file;
  }

  private static Path named(String name) throws JobException {
    try {
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new JobException(FILE_VARIABLE + " is no name of a file: " + name);
    }
    throw new JobException(FILE_VARIABLE + " names a file that does not exist: " + name);
  }

  /**
   * Reads what holds.
   *
   * @param file the file; null for none
   * @param keys every option of every command, which the file is checked against
   * @throws JobException if the file or a variable makes no sense
   */
  public static Configuration read(
      @Nullable Path file, Map<String, String> environment, List<OptionKey> keys)
      throws JobException {
    List<Setting> inFile = file == null ? List.of() : ConfigurationReader.read(file, keys);
    List<Setting> settings = new ArrayList<>();
    for (OptionKey key : keys) {
      List<Setting> heard = new ArrayList<>();
      for (Setting setting : inFile) {
        if (setting.key().equals(key)) {
          heard.add(setting);
        }
      }
      heard.addAll(EnvironmentReader.read(key, environment));
      settings.addAll(key.repeatable() || heard.isEmpty() ? heard : List.of(last(heard)));
    }
    return new Configuration(file, settings);
  }

  private static Setting last(List<Setting> heard) {
    return heard.get(heard.size() - 1);
  }
}
