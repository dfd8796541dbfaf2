package asl.app.view;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.history.History;
import asl.history.HistoryReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads histories. */
public final class HistoryFile {
  private HistoryFile() {}

  /**
   * Reads a history; of a damaged one, everything up to the damage.
   *
   * @param path the file, or {@code -} for standard input
   * @throws JobException if it cannot be read, or if there is no event in it
   */
  public static History read(String path, InputStream stdin) throws JobException {
    History history;
    if (path.equals("-")) {
      history = HistoryReader.read(stdin);
    } else {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(path)))) {
        history = HistoryReader.read(in);
      } catch (IOException | InvalidPathException e) {
        throw new JobException(TextReader.problem(path, e));
      }
    }
    if (history.damage() != null && history.events().isEmpty()) {
      throw new JobException(
          "no execution history in "
              + (path.equals("-") ? "standard input" : path)
              + ": line "
              + history.damage().line()
              + ", column "
              + history.damage().column()
              + ": "
              + history.damage().message());
    }
    return history;
  }
}
