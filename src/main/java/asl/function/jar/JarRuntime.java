package asl.function.jar;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Starts JVMs that serve a handler. */
public final class JarRuntime {
  /** The script keeps the answers apart from what the handler prints, which goes to stderr. */
  private static final String SCRIPT = "exec \"$@\" 3>&1 1>&2";

  private JarRuntime() {}

  /**
   * The command for a handler.
   *
   * @param java the Java launcher; empty for the one that runs asl
   * @param options options for the JVM
   * @param classPath JARs and folders of classes; {@code lib/*} for all JARs of a folder
   * @param handler {@code package.Class::method} or {@code package.Class}
   */
  public static List<String> command(
      String java, List<String> options, List<Path> classPath, String handler) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
    command.add(
        java.isEmpty() ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : java);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            place(HandlerHost.class),
            place(Context.class),
            place(PojoSerializer.class)));
    command.add(HandlerHost.class.getName());
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(handler);
    return List.copyOf(command);
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      if (source != null && source.getLocation() != null) {
        return Path.of(source.getLocation().toURI()).toString();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("asl is installed at a place that cannot be named", e);
    }
    throw new IllegalStateException("asl's own JARs cannot be found");
  }
}
