package asl.app.config;

import asl.app.JobException;
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
