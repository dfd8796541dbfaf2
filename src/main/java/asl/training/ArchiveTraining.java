package asl.training;

import asl.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Started by the launcher in place of {@link Main} to run the usual commands once, so that the JVM
 * can note which classes they load and keep them in an archive for the starts to come.
 */
public final class ArchiveTraining {

  private static final String ZERO = "{\"i\": 0}";

  private ArchiveTraining() {}

  /** Runs the usual commands over files of its own, and leaves nothing behind. */
  public static void main(String[] arguments) throws IOException {
    // Named as a run's folder, so that a later run deletes what a training left that was killed.
    String name = "asl-run-" + ProcessHandle.current().pid() + "-training";
    Path folder = Files.createTempDirectory(name);
    try {
      train(folder);
      loadAll();
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void train(Path folder) throws IOException {
    String paths = copy("paths.asl.json", folder);
    String expressions = copy("expressions.asl.json", folder);
    String wrong = copy("wrong.asl.json", folder);
    String tasks = copy("tasks.asl.json", folder);
    copy("tasks.functions.yaml", folder);
    String history = folder.resolve("history.json").toString();
    String mock = "--function=f=mock:[{error: Busy}, {return: 1}]";
    List<List<String>> commands =
        List.of(
            List.of("validate", paths, expressions),
            List.of("validate", "--format", "json", wrong),
            List.of("validate", folder.toString()),
            List.of("run", paths, "--input", ZERO, mock, "--fast-forward", "--history", history),
            List.of("run", expressions, "--input", ZERO, "--trace", "off"),
            List.of("run", tasks, "--input", ZERO),
            List.of("graph", paths),
            List.of("graph", paths, "--format", "mermaid"),
            List.of("graph", paths, "--format", "svg"),
            List.of("trace", history),
            List.of("trace", history, "--format", "tree"),
            List.of("eval", "$.i", "--input", ZERO),
            List.of("eval", "$states.input.i + 1", "--jsonata", "--input", ZERO),
            List.of("explain", "NO_DOLLAR"),
            List.of("config"),
            List.of("version"),
            List.of("help"),
            List.of("validate", "--help"));
    for (List<String> command : commands) {
      Main.run(command.toArray(String[]::new));
    }
    Files.writeString(folder.resolve(".asl.yaml"), "color: never\n");
    Main.run("validate", paths);
  }

  private static String copy(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream text =
        Objects.requireNonNull(ArchiveTraining.class.getResourceAsStream(name), name)) {
      Files.copy(text, copy);
    }
    return copy.toString();
  }

  /**
   * Loads all classes of the program without running them: a start that needs a single one which
   * the archive lacks opens the jar for it, which takes longer than all others together.
   */
  private static void loadAll() throws IOException {
    CodeSource source = ArchiveTraining.class.getProtectionDomain().getCodeSource();
    String jar = source == null ? "" : source.getLocation().getPath();
    if (!jar.endsWith(".jar")) {
      return;
    }
    try (JarFile file = new JarFile(Path.of(source.getLocation().toURI()).toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.startsWith("asl/") && name.endsWith(".class") && !name.endsWith("-info.class")) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          load(type);
        }
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void load(String type) {
    try {
      Class.forName(type, false, ArchiveTraining.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // Left behind by a build in a clone, of sources that are gone: nothing needs it.
      return;
    }
  }
}
