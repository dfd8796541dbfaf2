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

  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  /**
   * The option by which the launcher has given asl its archive of loaded classes, which has those
   * of the host too. It fits the class path of asl only.
   */
  private static final String ARCHIVE = "asl.archive";

  /**
   * The last release that is known to have the option for the archive's place, as in the launcher.
   */
  private static final int LAST_KNOWN_JDK = 25;

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
    String archive = System.getProperty(ARCHIVE, "");
    if (java.isEmpty()) {
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(OPTIONS);
      boolean own = options.stream().anyMatch(JarRuntime::isAboutArchives);
      command.addAll(archive.isEmpty() || own ? List.of() : options(archive));
    } else {
      command.add(java);
      command.addAll(OPTIONS);
    }
    command.addAll(options);
    command.add("-cp");
    command.add(archive.isEmpty() ? ownClassPath() : System.getProperty("java.class.path"));
    command.add(HandlerHost.class.getName());
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(handler);
    return List.copyOf(command);
  }

  /** Without a word where the archive does not fit, as with options that change the JVM. */
  private static List<String> options(String archive) {
    List<String> options = new ArrayList<>(List.of(archive, "-Xlog:disable"));
    if (Runtime.version().feature() <= LAST_KNOWN_JDK) {
      options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
    }
    return options;
  }

  /** A JVM does not start with options for archives that contradict each other. */
  private static boolean isAboutArchives(String option) {
    return option.startsWith("-Xshare")
        || option.contains("Archive")
        || option.startsWith("-XX:Shared")
        || option.startsWith("-XX:AOT");
  }

  private static String ownClassPath() {
    return String.join(
        File.pathSeparator,
        place(HandlerHost.class),
        place(Context.class),
        place(PojoSerializer.class));
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
