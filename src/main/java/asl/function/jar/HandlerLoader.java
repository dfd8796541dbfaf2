package asl.function.jar;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads a handler from its class path, as Lambda's Java runtime does. */
final class HandlerLoader {
  private HandlerLoader() {}

  static Handler load(String classPath, String name) throws HandlerException {
    int separator = name.indexOf("::");
    String className = separator < 0 ? name : name.substring(0, separator);
    String method = separator < 0 ? "" : name.substring(separator + 2);
    try {
      ClassLoader loader =
          new HandlerClasses(urls(classPath), new LambdaApiLoader(HandlerLoader.class));
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> type = Class.forName(className, true, loader);
      if (RequestStreamHandler.class.isAssignableFrom(type)
          && (method.isEmpty() || method.equals("handleRequest"))) {
        return HandlerMethod.stream((RequestStreamHandler) instance(type));
      }
      if (method.isEmpty() && !RequestHandler.class.isAssignableFrom(type)) {
        throw new NoSuchMethodException(
            className
                + " is neither a RequestHandler nor a RequestStreamHandler; name its method: "
                + className
                + "::method");
      }
      return HandlerMethod.find(type, method.isEmpty() ? "handleRequest" : method);
    } catch (ClassNotFoundException e) {
      throw new HandlerException(new ClassNotFoundException("Class not found: " + className, e));
    } catch (ReflectiveOperationException | IOException | LinkageError e) {
      throw new HandlerException(e);
    }
  }

  static Object instance(Class<?> type) throws HandlerException, ReflectiveOperationException {
    try {
      return type.getConstructor().newInstance();
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new HandlerException(e.getCause() == null ? e : e.getCause());
    }
  }

  private static URL[] urls(String classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith("*")) {
        try (DirectoryStream<Path> jars =
            Files.newDirectoryStream(Path.of(entry.substring(0, entry.length() - 1)), "*.jar")) {
          for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
          }
        }
      } else if (Files.exists(Path.of(entry))) {
        urls.add(Path.of(entry).toUri().toURL());
      } else {
        throw new NoSuchFileException(entry);
      }
    }
    return urls.toArray(URL[]::new);
  }
}
