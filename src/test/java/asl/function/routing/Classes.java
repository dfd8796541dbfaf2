package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles handlers and packs them, as an author's build would. */
final class Classes {
  /** A class with the name of one that Lambda's library uses, and another version. */
  static final String OTHER_JACKSON =
      """
      package com.fasterxml.jackson.databind;

      public class ObjectMapper {
        public static final String VERSION = String.valueOf(0.1); // not inlined by javac
      }
      """;

  private Classes() {}

  /** Compiles a source file, or all below a folder, into a folder of classes. */
  static void compile(Path sources, Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      Stream<String> names =
          files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted();
      String[] arguments =
          Stream.concat(
                  Stream.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                  names)
              .toArray(String[]::new);
      assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    }
  }

  /** Compiles sources, given by the names of their files, below a folder and packs them there. */
  static void build(Path folder, String jar, Map<String, String> sources) throws IOException {
    Path source = Files.createDirectory(folder.resolve("src"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    for (Map.Entry<String, String> each : sources.entrySet()) {
      Files.writeString(source.resolve(each.getKey()), each.getValue());
    }
    compile(source, classes);
    pack(classes, folder.resolve(jar));
  }

  /** Packs a folder of classes into a JAR. */
  static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
  }
}
