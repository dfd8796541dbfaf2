package asl.app.debug;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Waits for typed lines in such a way that the wait can be ended from another thread: a thread of
 * its own reads, and lives as long as the process.
 */
final class LineExchange {
  private final DebugConsole console;
  private final BlockingQueue<String> prompts = new LinkedBlockingQueue<>();
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private boolean reading;
  private volatile boolean closed;

  LineExchange(DebugConsole console) {
    this.console = console;
  }

  /** The next line; null at the end of the input, or when somebody closed the exchange. */
  @Nullable String next(String prompt) {
    if (closed) {
      return null;
    }
    if (!reading) {
      reading = true;
      Thread reader = new Thread(this::read, "debugger");
      reader.setDaemon(true);
      reader.start();
    }
    prompts.add(prompt);
    try {
      return lines.take().orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Nobody waits any more. May be called from any thread. */
  void close() {
    closed = true;
    lines.add(Optional.empty());
  }

  private void read() {
    try {
      while (true) {
        lines.add(line(prompts.take()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What cannot be read is at its end. */
  private Optional<String> line(String prompt) {
    try {
      return Optional.ofNullable(console.read(prompt));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
