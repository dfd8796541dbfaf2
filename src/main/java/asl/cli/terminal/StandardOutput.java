package asl.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers what a print stream forgets: why it could not be written. */
final class StandardOutput extends FilterOutputStream {
  private @Nullable IOException problem;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      problem = problem == null ? e : problem;
      throw e;
    }
  }

  /** The reason; null if there is none, or if a reader closed its end, as {@code head} does. */
  @Nullable String loss() {
    String reason = problem == null ? null : String.valueOf(problem.getMessage());
    boolean unread = reason != null && reason.toLowerCase(Locale.ROOT).contains("pipe");
    return unread ? null : reason;
  }
}
