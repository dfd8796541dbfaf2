package asl.function.process;

import asl.text.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream into lines that are safe to show: bounded, and with visible control characters. */
public final class PrintedLines implements Runnable {
  /** The most characters of a line; a longer one is cut into several. */
  static final int LONGEST = 8192;

  private static final int TAIL = 4096;

  private final InputStream stream;
  private final Consumer<String> listener;
  private final StringBuilder tail = new StringBuilder();

  /**
   * @param stream what is read, as UTF-8 with replacements for what is none
   * @param listener hears each line
   */
  public PrintedLines(InputStream stream, Consumer<String> listener) {
    this.stream = stream;
    this.listener = listener;
  }

  /** The end of what was printed, at most some thousand characters. */
  public String tail() {
    synchronized (tail) {
      return tail.toString();
    }
  }

  /** Reads to the end of the stream. */
  @Override
  public void run() {
    StringBuilder line = new StringBuilder();
    char[] buffer = new char[8192];
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      int count;
      while ((count = reader.read(buffer)) >= 0) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n' || line.length() >= LONGEST) {
            emit(line);
          }
          if (buffer[i] != '\n') {
            line.append(buffer[i]);
          }
        }
      }
    } catch (IOException e) {
      // The process was ended while it printed.
      line.append("");
    }
    if (!line.isEmpty()) {
      emit(line);
    }
  }

  private void emit(StringBuilder line) {
    String text = SafeText.printed(line.toString());
    line.setLength(0);
    synchronized (tail) {
      tail.append(text).append('\n');
      if (tail.length() > TAIL) {
        tail.delete(0, tail.length() - TAIL);
      }
    }
    listener.accept(text);
  }
}
