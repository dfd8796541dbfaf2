package asl.cli;

import asl.app.JobException;
import asl.app.config.ConfigurationFile;
import asl.app.config.OptionKey;
import asl.cli.terminal.Terminal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Manifest;

/** What a bug report has to say of the machine. */
final class Surroundings {
  private static final List<String> ARCHIVES = List.of("-XX:AOTCache=", "-XX:SharedArchiveFile=");

  private final Terminal terminal;

  Surroundings(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Headings and what belongs below them, in order. */
  Map<String, String> describe() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Java", property("java.runtime.version") + " (" + property("java.vm.name") + ")");
    lines.put("Java home", property("java.home"));
    lines.put(
        "System", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    lines.put("Terminal", terminal());
    lines.put("Class archive", classArchive());
    lines.put("Configuration", configuration());
    lines.put("Variables", String.join(", ", variables()));
    lines.put("Libraries", String.join(", ", libraries()));
    return lines;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private String terminal() {
    List<String> words = new ArrayList<>();
    words.add(terminal.isInTerminal() ? "input" : "no input");
    words.add(terminal.isOutTerminal() ? "output" : "no output");
    words.add(terminal.isErrTerminal() ? "errors" : "no errors");
    words.add(terminal.width() + " columns");
    words.add("TERM=" + terminal.environment().getOrDefault("TERM", ""));
    return String.join(", ", words);
  }

  /** The archive of loaded classes that the launcher has the JVM use. */
  private static String classArchive() {
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      for (String option : ARCHIVES) {
        if (argument.startsWith(option)) {
          String file = argument.substring(option.length());
          return file + (Files.exists(Path.of(file)) ? "" : " (not there)");
        }
      }
    }
    return "none";
  }

  private String configuration() {
    try {
      ConfigurationFile file = ConfigurationFile.find(Path.of(""), terminal.environment());
      String refusal = file.refusal();
      return refusal != null ? refusal : file.path() == null ? "none" : file.path().toString();
    } catch (JobException e) {
      return e.sentence();
    }
  }

  /** Names only: values may be secrets. */
  private List<String> variables() {
    List<String> names = new ArrayList<>();
    for (String name : new TreeSet<>(terminal.environment().keySet())) {
      if (name.startsWith(OptionKey.PREFIX)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The libraries as the program's own JAR names them; none for a build's classes folder. */
  private static List<String> libraries() {
    URL main = Surroundings.class.getResource("Surroundings.class");
    try {
      if (main == null || !(main.openConnection() instanceof JarURLConnection jar)) {
        return List.of();
      }
      Manifest manifest = jar.getManifest();
      String path = manifest == null ? null : manifest.getMainAttributes().getValue("Class-Path");
      return path == null ? List.of() : List.of(path.replace(".jar", "").split(" ", -1));
    } catch (IOException e) {
      return List.of("unknown: " + e.getMessage());
    }
  }
}
