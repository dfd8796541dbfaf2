package asl.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The archive that the build made, unpacked into a folder with blanks in its name. */
public record UnpackedArchive(Path home) {
  public static UnpackedArchive in(Path folder) throws IOException, InterruptedException {
    String name = System.getProperty("archive.name");
    return of(Path.of(System.getProperty("archive.dir"), name + ".tar.gz"), folder);
  }

  /** An archive of that name or of another; what is in it has the usual one. */
  static UnpackedArchive of(Path archive, Path folder) throws IOException, InterruptedException {
    Path target = Files.createDirectories(folder.resolve("a folder with blanks"));
    Outcome unpacking =
        Outcome.of(List.of("tar", "xzf", archive.toString(), "-C", target.toString()), Map.of());
    assertEquals(0, unpacking.exitCode(), unpacking.err());
    return new UnpackedArchive(target.resolve(System.getProperty("archive.name")));
  }

  Path launcher() {
    return home.resolve("bin/asl");
  }

  boolean hasProgram() throws IOException {
    try (JarFile jar = new JarFile(home.resolve("lib/asl.jar").toFile())) {
      return jar.getEntry("asl/cli/Main.class") != null;
    }
  }

  List<String> libraries() throws IOException {
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> !name.equals("asl.jar"))
          .sorted()
          .toList();
    }
  }

  /** The components of a type in a bill of materials, as file names of JARs, sorted. */
  static List<String> listed(Path bill, String type) throws IOException, JsonSyntaxException {
    Map<?, ?> root = (Map<?, ?>) JsonReader.read(Files.readString(bill));
    assertEquals("CycloneDX", root.get("bomFormat"));
    return ((List<?>) root.get("components"))
        .stream()
            .map(component -> (Map<?, ?>) component)
            .filter(component -> type.equals(component.get("type")))
            .map(component -> component.get("name") + "-" + component.get("version") + ".jar")
            .sorted()
            .toList();
  }

  List<String> classPath() throws IOException {
    try (JarFile jar = new JarFile(home.resolve("lib/asl.jar").toFile())) {
      String names = jar.getManifest().getMainAttributes().getValue("Class-Path");
      return Stream.of(names.split(" ", -1)).sorted().toList();
    }
  }

  /** The version of the first class file in a jar of lib whose name starts so. */
  int classVersion(String library, String entry) throws IOException {
    String name = libraries().stream().filter(n -> n.startsWith(library)).findFirst().orElseThrow();
    try (JarFile jar = new JarFile(home.resolve("lib").resolve(name).toFile());
        InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return in.readNBytes(8)[7];
    }
  }
}
