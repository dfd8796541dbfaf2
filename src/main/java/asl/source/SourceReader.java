package asl.source;

import java.util.Locale;

/** Reads a source text in the format that its name or its first character tells. */
public final class SourceReader {
  private SourceReader() {}

  /** Reads JSON, or YAML where the name ends in {@code .yaml} or {@code .yml}. */
  public static SourceDocument read(SourceFile file) {
    return isYaml(file) ? YamlSourceReader.read(file) : JsonSourceReader.read(file);
  }

  private static boolean isYaml(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".template")) {
      return !beginsAsJson(file.text());
    }
    return !name.endsWith(".json") && !beginsAsJson(file.text()) && !file.text().isBlank();
  }

  private static boolean beginsAsJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\uFEFF') {
        return c == '{' || c == '[';
      }
    }
    return false;
  }
}
