package asl.function.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The programs that serve handlers in other languages; they travel inside asl. */
final class RuntimeScript {
  private RuntimeScript() {}

  static String read(String name) {
    try (InputStream in = RuntimeScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("asl is incomplete: " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
