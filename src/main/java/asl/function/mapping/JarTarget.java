package asl.function.mapping;

import asl.function.mapping.Target.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entry of a Java handler. */
final class JarTarget {
  /** Settings that only a JVM of its own can have. */
  private static final List<String> OF_A_PROCESS =
      List.of("env", "workingDirectory", "interpreter", "options");

  private JarTarget() {}

  static Target.Jar read(Located value, Map<String, Located> members, EntryReader reader)
      throws MappingException {
    List<Path> classPath = new ArrayList<>();
    String handler = text(members.get("handler"), reader);
    if (value.isArray()) {
      for (Located entry : value.elements()) {
        classPath.add(reader.path(entry));
      }
    } else {
      String text = reader.text(value);
      int hash = handler.isEmpty() ? text.lastIndexOf('#') : -1;
      if (hash > 0) {
        handler = text.substring(hash + 1);
        text = text.substring(0, hash);
      }
      classPath.add(reader.path(Located.text(text, value.place())));
    }
    if (handler.isEmpty() || classPath.isEmpty()) {
      throw new MappingException(
          value.place(),
          "the function in the JAR is not named",
          "add handler: package.Class::method, or write file.jar#package.Class::method");
    }
    List<String> options = new ArrayList<>();
    Located given = members.get("options");
    if (given != null) {
      for (Located option : given.elements()) {
        options.add(reader.text(option));
      }
    }
    return new Target.Jar(
        List.copyOf(classPath),
        handler,
        text(members.get("interpreter"), reader),
        List.copyOf(options),
        isolation(members));
  }

  private static Isolation isolation(Map<String, Located> members) throws MappingException {
    Located given = members.get("isolation");
    String name = given == null ? "process" : given.text();
    if (given == null || name.equals("process")) {
      return Isolation.PROCESS;
    }
    if (!name.equals("class-loader")) {
      throw new MappingException(
          given.place(),
          "'%s' is no isolation of a jar function".formatted(name),
          "write process or class-loader");
    }
    for (String setting : OF_A_PROCESS) {
      Located written = members.get(setting);
      if (written != null) {
        throw new MappingException(
            written.keyPlace(),
            "'%s' has no effect in asl's own JVM".formatted(setting),
            "remove it, or write isolation: process");
      }
    }
    return Isolation.CLASS_LOADER;
  }

  private static String text(@Nullable Located value, EntryReader reader) throws MappingException {
    return value == null ? "" : reader.text(value);
  }
}
