package asl.cli.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines from a file or a pipe. */
final class PlainPrompt implements Prompt {
  private final BufferedReader lines;
  private final @Nullable PrintStream echo;

  /**
   * @param echo where prompts and lines are shown, so that a transcript can be read; null for
   *     nowhere
   */
  PlainPrompt(InputStream in, @Nullable PrintStream echo) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.echo = echo;
  }

  @Override
  public @Nullable String read(String prompt) {
    try {
      String line = lines.readLine();
      if (echo != null && line != null) {
        echo.println(prompt + line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
