import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes the schema documents as constants of a class.
 *
 * <p>Every command that reads a definition needs their text. Looking up a resource opens the jar a
 * second time and asks the JDK's own modules first, a tenth of such a start; constants lie in the
 * archive of loaded classes.
 *
 * <p>Run by the build: {@code java SchemaConstants.java FOLDER GENERATED-SOURCES}.
 */
final class SchemaConstants {
  private static final String SUFFIX = ".schema.json";

  private SchemaConstants() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> documents;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      documents = files.filter(file -> String.valueOf(file).endsWith(SUFFIX)).sorted().toList();
    }
    StringBuilder java = new StringBuilder();
    java.append("package asl.validation.schema;\n\n");
    java.append("/** The schema documents, written by the build. */\n");
    java.append("final class SchemaConstants {\n  private SchemaConstants() {}\n");
    for (Path document : documents) {
      String file = String.valueOf(document.getFileName());
      String name = file.substring(0, file.length() - SUFFIX.length());
      java.append("\n  static final String ")
          .append(name.replace('-', '_').toUpperCase(Locale.ROOT))
          .append(" =\n      ")
          .append(literal(Files.readString(document)))
          .append(";\n");
    }
    java.append("}\n");
    Path source = Path.of(arguments[1], "asl", "validation", "schema", "SchemaConstants.java");
    Files.createDirectories(source.getParent());
    // An untouched file lets the compiler see that there is nothing to do.
    if (!Files.exists(source) || !Files.readString(source).contentEquals(java)) {
      Files.writeString(source, java, UTF_8);
    }
  }

  /** The text as a text block, whose closing quotes at the margin keep all indentation. */
  private static String literal(String text) {
    String lines = text.replace("\r\n", "\n").replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
    return "\"\"\"\n" + lines + "\"\"\"";
  }
}
