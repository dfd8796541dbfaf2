package asl.expression.jsonpath;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * json-path 2.0.0 over Jackson's trees, whose answers are AWS's, in a class loader of its own: the
 * program has a later release.
 */
final class DialectJudge {
  private static final Path LIBRARIES = Path.of("target/judges/json-path");

  private final Object mapper;
  private final Method readTree;
  private final Method compile;
  private final Object noPredicates;
  private final Method read;
  private final Object configuration;

  /**
   * What it answers.
   *
   * @param kind what became of the path
   * @param text the value as JSON, or the message
   */
  record Answer(Kind kind, String text) {}

  /** What can become of a path. */
  enum Kind {
    /** It is no path. */
    REFUSED,
    /** It gives a value. */
    VALUE,
    /** It leads to nothing. */
    MISS,
    /** It cannot be applied, in words that the library chose. */
    MISUSE,
    /** An exception of Java's broke out of it. */
    BROKEN
  }

  DialectJudge() throws ReflectiveOperationException, IOException {
    ClassLoader loader = new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader());
    String home = "com.jayway.jsonpath.";
    mapper = create(loader, "com.fasterxml.jackson.databind.ObjectMapper");
    readTree = mapper.getClass().getMethod("readTree", String.class);
    Class<?> predicate = loader.loadClass(home + "Predicate");
    noPredicates = java.lang.reflect.Array.newInstance(predicate, 0);
    Class<?> path = loader.loadClass(home + "JsonPath");
    compile = path.getMethod("compile", String.class, noPredicates.getClass());
    Class<?> settings = loader.loadClass(home + "Configuration");
    read = path.getMethod("read", Object.class, settings);
    Class<?> provider = loader.loadClass(home + "spi.json.JsonProvider");
    configuration =
        settings
            .getMethod("jsonProvider", provider)
            .invoke(
                settings.getMethod("defaultConfiguration").invoke(null),
                create(loader, home + "spi.json.JacksonJsonNodeJsonProvider"));
  }

  private static Object create(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    return loader.loadClass(name).getConstructor().newInstance();
  }

  private static URL[] libraries() throws IOException {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      for (Path file : files.sorted().toList()) {
        urls.add(url(file));
      }
    }
    return urls.toArray(new URL[0]);
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  /**
   * What becomes of a path.
   *
   * @param document JSON
   */
  Answer answer(String path, String document) throws ReflectiveOperationException {
    Object compiled;
    try {
      compiled = compile.invoke(null, path, noPredicates);
    } catch (InvocationTargetException e) {
      return new Answer(Kind.REFUSED, String.valueOf(e.getCause()));
    }
    try {
      Object found = read.invoke(compiled, readTree.invoke(mapper, document), configuration);
      return new Answer(Kind.VALUE, String.valueOf(found));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      Kind kind =
          switch (cause.getClass().getSimpleName()) {
            case "PathNotFoundException" -> Kind.MISS;
            case "InvalidPathException" -> Kind.MISUSE;
            default -> Kind.BROKEN;
          };
      return new Answer(kind, String.valueOf(cause.getMessage()));
    }
  }
}
