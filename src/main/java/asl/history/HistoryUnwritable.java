package asl.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A history cannot be written, for instance because the disk is full. Unchecked, because events
 * come from everywhere. The message is a sentence for the user.
 */
public final class HistoryUnwritable extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file; null for a stream
   */
  HistoryUnwritable(@Nullable Path file, IOException reason) {
    super(
        "cannot write the history"
            + (file == null ? "" : " " + file)
            + ": "
            + String.valueOf(reason.getMessage()),
        reason);
  }
}
