import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Compiles the sources of a sample and packs them into the JAR that its mapping file names, the
 * same bytes each time.
 *
 * <p>Run by the build: {@code java PackSample.java SOURCES CLASSES TO.jar CLASSPATH}.
 */
final class PackSample {
  private PackSample() {}

  public static void main(String[] arguments) throws IOException {
    Path classes = Files.createDirectories(Path.of(arguments[1]));
    List<String> options = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror"));
    options.addAll(List.of("-d", classes.toString(), "-cp", arguments[3]));
    files(Path.of(arguments[0])).forEach(file -> options.add(file.toString()));
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new))
        != 0) {
      throw new IOException("the sample does not compile");
    }
    Path jar = Path.of(arguments[2]);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Path file : files(classes)) {
        ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        entries.putNextEntry(entry);
        Files.copy(file, entries);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
