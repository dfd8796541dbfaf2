package asl.cli.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where typed lines are remembered: {@code $XDG_STATE_HOME/asl} (XDG Base Directory Specification),
 * {@code ~/.local/state/asl}, or {@code %LOCALAPPDATA%\asl}.
 */
final class HistoryPlace {
  private HistoryPlace() {}

  /** The file of that prompt, its folder made; null if there is no place for it. */
  static @Nullable Path of(String name, Map<String, String> environment) {
    try {
      Path folder = folder(environment);
      if (folder == null) {
        return null;
      }
      Files.createDirectories(folder);
      return folder.resolve(name + ".history");
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static @Nullable Path folder(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    if (!state.isEmpty()) {
      return Path.of(state, "asl");
    }
    String home = environment.getOrDefault("HOME", "");
    if (!home.isEmpty()) {
      return Path.of(home, ".local", "state", "asl");
    }
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    return local.isEmpty() ? null : Path.of(local, "asl");
  }
}
