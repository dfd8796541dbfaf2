package asl.function.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps what a stream gives up to a limit, and reads on to its end: what writes to it may still
 * fail and say so. Whoever prints without end is stopped.
 */
public final class CapturedOutput implements Runnable {
  private static final long FLOOD_BYTES = 64L << 20;

  private final InputStream stream;
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Runnable stop;
  private boolean overflowed;
  private volatile boolean flooded;

  /**
   * @param limit the most bytes that are kept
   * @param stop ends what prints, where it has printed 64 MiB
   */
  public CapturedOutput(InputStream stream, int limit, Runnable stop) {
    this.stream = stream;
    this.limit = limit;
    this.stop = stop;
  }

  /** Reads to the end of the stream, or until there is too much. */
  @Override
  public void run() {
    byte[] buffer = new byte[16384];
    try (stream) {
      long total = 0;
      int count;
      while ((count = stream.read(buffer)) >= 0) {
        keep(buffer, count);
        total += count;
        if (total > FLOOD_BYTES) {
          flooded = true;
          stop.run();
          return;
        }
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

  /** Whether there was so much that what printed it was stopped. */
  public boolean isFlooded() {
    return flooded;
  }

  /** Whether there was more than the limit. */
  public synchronized boolean hasOverflowed() {
    return overflowed;
  }
}
