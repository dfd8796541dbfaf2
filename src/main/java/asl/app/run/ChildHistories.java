package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ChildFolder;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.trace.StartedExecution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the histories of child executions. The folder is made for the first of them. */
final class ChildHistories implements AutoCloseable {
  private final @Nullable ChildFolder folder;
  private final LongConsumer growth;
  private final Set<HistoryWriter> open = Collections.synchronizedSet(new LinkedHashSet<>());

  /**
   * @param parent the file of the parent's history; null to write none
   * @param growth hears of every byte that is written
   */
  ChildHistories(@Nullable Path parent, LongConsumer growth) {
    this.folder = parent == null ? null : new ChildFolder(parent);
    this.growth = growth;
  }

  /**
   * Keeps the histories of the children that an earlier run had.
   *
   * @param events its events
   * @param history the file of its history; null or {@code -} if it has no such file
   */
  void keep(List<HistoryEvent> events, @Nullable String history) throws JobException {
    if (folder == null || history == null) {
      return;
    }
    for (HistoryEvent event : events) {
      String origin = StartedExecution.origin(event);
      if (origin != null && !StartedExecution.isMapRun(origin)) {
        folder.next(new StartedExecution(origin, null).name());
      }
    }
    try {
      if (!history.equals("-")) {
        folder.takeFrom(new ChildFolder(Path.of(history)));
      }
    } catch (IOException e) {
      throw new JobException("cannot keep the histories beside " + history + ": " + e.getMessage());
    }
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
   * Opens the history of a child of a map run; null if none is wanted.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Nullable HistoryWriter begin(String mapRunArn, int index, String name) {
    if (folder == null) {
      return null;
    }
    try {
      return open(folder.inMapRun(mapRunArn, index, name));
    } catch (JobException e) {
      throw new UncheckedIOException(e.sentence(), new IOException(e));
    }
  }

  private HistoryWriter open(Path file) throws JobException {
    try {
      Files.createDirectories(file.resolveSibling(""));
      // Of an earlier run, or a link; what the link leads to stays.
      Files.deleteIfExists(file);
      HistoryWriter writer =
          HistoryWriter.toOneOfMany(file, HistoryFormat.ofFileName(file.toString()));
      writer.whenWritten(growth);
      open.add(writer);
      return writer;
    } catch (IOException e) {
      throw new JobException("cannot write the history: " + TextReader.problem(file.toString(), e));
    }
  }

  /** Brings those of children that are under way up to date; from any thread. */
  void flush() {
    for (HistoryWriter history : underWay()) {
      history.flush();
    }
  }

  /** A child has ended. */
  void end(@Nullable HistoryWriter history) {
    if (history != null && open.remove(history)) {
      history.close();
    }
  }

  /** Completes those of children that do not come to an end of their own; from any thread. */
  void abort(Instant now, String error, String cause) {
    for (HistoryWriter history : underWay()) {
      history.abort(now, error, cause);
    }
  }

  @Override
  public void close() {
    for (HistoryWriter history : underWay()) {
      history.close();
    }
    open.clear();
  }

  private HistoryWriter[] underWay() {
    return open.toArray(new HistoryWriter[0]);
  }
}
