package asl.app.input;

import asl.app.JobException;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the user gives it on the command line: a file, {@code -}, or the text itself. */
public final class JsonInput {
  private JsonInput() {}

  /**
   * Reads it. A name of a file that exists is that file; otherwise what looks like JSON is JSON.
   *
   * @param given what the user gave; null for an empty object
   */
  public static @Nullable Object read(@Nullable String given, TextReader reader)
      throws JobException {
    return read("the input", given, reader);
  }

  /**
   * Reads what an option gives, in the same way.
   *
   * @param what what it is called where it cannot be read
   * @param given what the user gave; null for an empty object
   */
  public static @Nullable Object read(String what, @Nullable String given, TextReader reader)
      throws JobException {
    if (given == null) {
      return Map.of();
    }
    if (given.isBlank()) {
      throw new JobException(what + " is empty; give JSON, a file, or - for standard input");
    }
    if (!given.equals("-") && !isFile(given) && looksLikeJson(given)) {
      return parse(what, given);
    }
    return parse(given.equals("-") ? "standard input" : given, reader.text(given));
  }

  /**
   * Reads JSON text, whatever files there are.
   *
   * @param text null for an empty object
   */
  public static @Nullable Object text(@Nullable String text) throws JobException {
    return text == null ? Map.of() : parse("the input", text);
  }

  private static @Nullable Object parse(String name, String text) throws JobException {
    try {
      return JsonReader.read(text);
    } catch (JsonSyntaxException e) {
      throw new JobException(
          name
              + " is not JSON: line "
              + e.line()
              + ", column "
              + e.column()
              + ": "
              + e.getMessage());
    }
  }

  private static boolean isFile(String given) {
    try {
      return Files.exists(Path.of(given));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean looksLikeJson(String given) {
    String text = given.strip();
    if (text.equals("null") || text.equals("true") || text.equals("false")) {
      return true;
    }
    return !text.isEmpty() && "{[\"-0123456789".indexOf(text.charAt(0)) >= 0;
  }
}
