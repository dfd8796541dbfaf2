package asl.cli;

import asl.app.JobException;
import asl.app.config.Configuration;
import asl.app.config.ConfigurationFile;
import asl.app.config.ConfigurationView;
import asl.app.config.OptionKey;
import asl.app.config.Setting;
import asl.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds what the environment and the configuration file say to what the command line says. */
final class ConfiguredArguments {
  private final CommandPage page;
  private final Terminal terminal;
  private final Map<String, String> environment;
  private @Nullable Path file;

  /**
   * @param terminal has the environment, and is told which file is not obeyed
   */
  ConfiguredArguments(CommandPage page, Terminal terminal) {
    this.page = page;
    this.terminal = terminal;
    this.environment = terminal.environment();
  }

  /**
   * The command line with what it leaves open.
   *
   * @param negated options without a value that stay off
   * @throws JobException if what is said elsewhere makes no sense
   */
  Arguments add(Arguments given, Set<String> negated) throws JobException {
    if (!page.isConfigured()) {
      return given;
    }
    ConfigurationFile found = ConfigurationFile.find(folder(given.positionals()), environment);
    if (found.refusal() != null) {
      Complaint.write(terminal, found.refusal());
    }
    file = found.path();
    if (file == null && !hasVariables()) {
      return given;
    }
    List<OptionKey> keys = file == null ? OptionKeys.of(page, given) : OptionKeys.all(page, given);
    refuseStrays(keys);
    return add(given, negated, Configuration.read(file, environment, keys).settings());
  }

  /** The file of settings that is obeyed; null for none. */
  @Nullable Path file() {
    return file;
  }

  /** A variable that begins with the command's name can be meant for nothing but its options. */
  private void refuseStrays(List<OptionKey> keys) throws JobException {
    String start = OptionKey.variable(page.name().label(), "");
    List<String> own = new ArrayList<>();
    for (String name : environment.keySet()) {
      if (name.startsWith(start)) {
        own.add(name);
      }
    }
    List<String> strays = ConfigurationView.strays(own, keys);
    if (!strays.isEmpty()) {
      throw new JobException(strays.get(0));
    }
  }

  private boolean hasVariables() {
    for (String name : environment.keySet()) {
      if (name.startsWith(OptionKey.PREFIX)) {
        return true;
      }
    }
    return false;
  }

  private Arguments add(Arguments given, Set<String> negated, List<Setting> settings) {
    Map<String, List<String>> values = new HashMap<>();
    Map<String, String> origins = new HashMap<>();
    for (Setting setting : settings) {
      Option option = option(setting.key());
      if (option == null || negated.contains(option.longName()) || isOff(option, setting)) {
        continue;
      }
      boolean isGiven = given.has(option.longName());
      if (isGiven && !option.repeatable()) {
        continue;
      }
      for (String name : option.names()) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).addAll(setting.values());
        origins.put(name, setting.origin());
      }
    }
    return given.behind(values, origins);
  }

  private @Nullable Option option(OptionKey key) {
    return key.command().equals(page.name().label()) ? page.option("--" + key.name()) : null;
  }

  private static boolean isOff(Option option, Setting setting) {
    return !option.hasValue() && setting.values().contains("false");
  }

  /** The folder that holds all the paths; the working folder if there are none. */
  static Path folder(List<String> paths) {
    Path common = null;
    for (String path : paths) {
      Path folder = folder(path);
      if (common == null) {
        common = folder;
      }
      while (!folder.startsWith(common)) {
        Path parent = common.getParent();
        if (parent == null) {
          return common;
        }
        common = parent;
      }
    }
    return common == null ? Path.of("").toAbsolutePath() : common;
  }

  private static Path folder(String text) {
    Path here = Path.of("").toAbsolutePath();
    if (text.equals("-")) {
      return here;
    }
    try {
      int star = text.indexOf('*');
      Path path = here.resolve(star < 0 ? text : text.substring(0, star) + "x").normalize();
      Path parent = path.getParent();
      return parent == null || Files.isDirectory(path) ? path : parent;
    } catch (InvalidPathException e) {
      return here;
    }
  }
}
