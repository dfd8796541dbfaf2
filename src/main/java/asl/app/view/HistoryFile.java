package asl.app.view;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.history.EventSink;
import asl.history.History;
import asl.history.HistoryDamage;
import asl.history.HistoryEvent;
import asl.history.HistoryReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads histories. */
public final class HistoryFile {
  /** In bytes; larger files are not looked at. */
  private static final long LARGEST_DEFINITION = 8 << 20;

  private HistoryFile() {}

  /**
   * Reads a history; of a damaged one, everything up to the damage.
   *
   * @param path the file, or {@code -} for standard input
   * @throws JobException if it cannot be read, or if there is no event in it
   */
  public static History read(String path, InputStream stdin) throws JobException {
    List<HistoryEvent> events = new ArrayList<>();
    HistoryDamage damage = stream(path, stdin, events::add);
    events.sort(Comparator.comparingLong(HistoryEvent::id));
    return new History(events, damage);
  }

  /** Opens a file of events; one that cannot be read, as a folder, is told here. */
  public static InputStream open(String path) throws IOException {
    InputStream in = Files.newInputStream(Path.of(path));
    try {
      return begun(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream begun(InputStream in) throws IOException {
    BufferedInputStream begun = new BufferedInputStream(in);
    begun.mark(1);
    begun.read();
    begun.reset();
    return begun;
  }

  /**
   * Hands the events of a history on one by one.
   *
   * @param path the file, or {@code -} for standard input
   * @return where it is damaged; null if it is whole
   * @throws JobException if it cannot be read, or if there is no event in it
   */
  public static @Nullable HistoryDamage stream(String path, InputStream stdin, EventSink sink)
      throws JobException {
    HistoryDamage damage;
    try {
      if (path.equals("-")) {
        damage = HistoryReader.stream(begun(stdin), sink);
      } else {
        try (InputStream in = open(path)) {
          damage = HistoryReader.stream(in, sink);
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw new JobException(TextReader.problem(path, e));
    }
    if (damage != null && damage.lastEventId() == 0) {
      if (isDefinition(path)) {
        throw new JobException(
            path
                + " is a definition, not an execution history: asl trace runs it and shows that if"
                + " --input JSON is given, asl run --history FILE writes its history");
      }
      throw new JobException(
          "no execution history in "
              + (path.equals("-") ? "standard input" : path)
              + ": line "
              + damage.line()
              + ", column "
              + damage.column()
              + ": "
              + damage.message());
    }
    return damage;
  }

  private static boolean isDefinition(String path) {
    try {
      if (path.equals("-") || Files.size(Path.of(path)) > LARGEST_DEFINITION) {
        return false;
      }
      KnownDefinition.read(path, InputStream.nullInputStream());
      return true;
    } catch (IOException | JobException e) {
      return false;
    }
  }
}
