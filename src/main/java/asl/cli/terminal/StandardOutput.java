package asl.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream, which remembers what a print stream forgets: why it could not be written. Once
 * a reader has closed its end, as {@code head} does, whoever writes is told so once; what else is
 * written goes nowhere.
 */
final class StandardOutput extends FilterOutputStream {
  private final Runnable whenUnread;
  private volatile @Nullable IOException problem;
  private volatile boolean unread;

  /**
   * @param whenUnread runs once, on the thread that writes, when nobody reads any more
   */
  StandardOutput(OutputStream out, Runnable whenUnread) {
    super(out);
    this.whenUnread = whenUnread;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (unread) {
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (isClosedPipe(e)) {
        unread = true;
        whenUnread.run();
        return;
      }
      problem = problem == null ? e : problem;
      throw e;
    }
  }

  private static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** The reason; null if there is none, or if nobody reads any more. */
  @Nullable String loss() {
    IOException known = problem;
    return known == null ? null : String.valueOf(known.getMessage());
  }

  /** Whether nobody reads any more. */
  boolean isUnread() {
    return unread;
  }
}
