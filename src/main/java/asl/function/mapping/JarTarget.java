package asl.function.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entry of a Java handler. */
final class JarTarget {
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
      classPath.add(reader.path(new Located(text, value.place())));
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
        List.copyOf(options));
  }

  private static String text(@Nullable Located value, EntryReader reader) throws MappingException {
    return value == null ? "" : reader.text(value);
  }
}
