package asl.app.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of both languages and their arguments, as completion shows them. */
final class FunctionHints {
  /**
   * One function.
   *
   * @param name as written in a call
   * @param arguments the arguments in brackets, optional ones in square brackets
   */
  record Hint(String name, String arguments) {
    boolean isJsonata() {
      return name.startsWith("$");
    }

    /** How it is called. */
    String call() {
      return name + arguments;
    }
  }

  private static final String RESOURCE = "functions.txt";

  private FunctionHints() {}

  /** The function of a name as written in a call; null if there is none. */
  static @Nullable Hint of(String name) {
    for (Hint hint : all()) {
      if (hint.name().equals(name)) {
        return hint;
      }
    }
    return null;
  }

  /** All functions, those of JSONPath first; read anew each time, for a prompt asks seldom. */
  static List<Hint> all() {
    try (InputStream in = FunctionHints.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      List<Hint> hints = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int bracket = line.indexOf('(');
        if (bracket > 0) {
          hints.add(new Hint(line.substring(0, bracket), line.substring(bracket)));
        }
      }
      return hints;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
