package asl.function.process;

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
    String text = visible(line);
    line.setLength(0);
    synchronized (tail) {
      tail.append(text).append('\n');
      if (tail.length() > TAIL) {
        tail.delete(0, tail.length() - TAIL);
      }
    }
    listener.accept(text);
  }

  /** The text with control characters and text-direction overrides as escapes. */
  public static String visible(CharSequence text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' && i == text.length() - 1) {
        continue;
      }
      if (c == '\t' || !isHazard(c)) {
        visible.append(c);
      } else {
        visible.append("\\u%04x".formatted((int) c));
      }
    }
    return visible.toString();
  }

  private static boolean isHazard(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
