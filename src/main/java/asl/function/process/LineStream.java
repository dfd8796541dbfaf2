package asl.function.process;

import asl.text.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What is written to it, in lines that are safe to show. May be written by several threads. */
public final class LineStream extends OutputStream {
  private final Consumer<String> listener;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /**
   * @param listener hears each line
   */
  public LineStream(Consumer<String> listener) {
    this.listener = listener;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '\n' || line.size() >= PrintedLines.LONGEST) {
        emit();
      }
      if (bytes[i] != '\n') {
        line.write(bytes[i]);
      }
    }
  }

  /** What has no line end yet counts as a line. */
  @Override
  public synchronized void close() {
    if (line.size() > 0) {
      emit();
    }
  }

  private void emit() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    listener.accept(SafeText.printed(text));
  }
}
