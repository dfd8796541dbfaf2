package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ChildFolder;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the histories of child executions. The folder is made for the first of them. */
final class ChildHistories implements AutoCloseable {
  private final @Nullable ChildFolder folder;
  private final Set<HistoryWriter> open = new LinkedHashSet<>();

  /**
   * @param parent the file of the parent's history; null to write none
   */
  ChildHistories(@Nullable Path parent) {
    this.folder = parent == null ? null : new ChildFolder(parent);
  }

  /** Opens the history of a child; null if none is wanted. */
  @Nullable HistoryWriter begin(String name) throws JobException {
    if (folder == null) {
      return null;
    }
    return open(folder.next(name));
  }

  /** Whether histories are wanted. */
  boolean areWanted() {
    return folder != null;
  }

  /**
   * Writes the history of a child of a map run that has ended, if it is wanted.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(String mapRunArn, int index, String name, List<HistoryEvent> events) {
    if (folder == null) {
      return;
    }
    try {
      HistoryWriter history = open(folder.inMapRun(mapRunArn, index, name));
      events.forEach(history::accept);
      end(history);
    } catch (JobException e) {
      throw new UncheckedIOException(e.sentence(), new IOException(e));
    }
  }

  private HistoryWriter open(Path file) throws JobException {
    try {
      Files.createDirectories(file.resolveSibling(""));
      HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.ofFileName(file.toString()));
      open.add(writer);
      return writer;
    } catch (IOException e) {
      throw new JobException("cannot write the history: " + TextReader.problem(file.toString(), e));
    }
  }

  /** A child has ended. */
  void end(@Nullable HistoryWriter history) {
    if (history != null && open.remove(history)) {
      history.close();
    }
  }

  @Override
  public void close() {
    for (HistoryWriter history : open) {
      history.close();
    }
    open.clear();
  }
}
