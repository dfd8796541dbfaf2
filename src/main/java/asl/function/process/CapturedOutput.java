package asl.function.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps what a stream gives up to a limit, and reads on to its end. */
public final class CapturedOutput implements Runnable {
  private final InputStream stream;
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean overflowed;

  /**
   * @param limit the most bytes that are kept
   */
  public CapturedOutput(InputStream stream, int limit) {
    this.stream = stream;
    this.limit = limit;
  }

  /** Reads to the end of the stream. */
  @Override
  public void run() {
    byte[] buffer = new byte[16384];
    try (stream) {
      int count;
      while ((count = stream.read(buffer)) >= 0) {
        keep(buffer, count);
      }
    } catch (IOException e) {
      // The process was ended while it printed; what came before counts.
      return;
    }
  }

  private synchronized void keep(byte[] buffer, int count) {
    int room = Math.min(count, limit - kept.size());
    kept.write(buffer, 0, room);
    overflowed |= room < count;
  }

  /** What was kept so far. */
  public synchronized byte[] bytes() {
    return kept.toByteArray();
  }

  /** Whether there was more than the limit. */
  public synchronized boolean hasOverflowed() {
    return overflowed;
  }
}
