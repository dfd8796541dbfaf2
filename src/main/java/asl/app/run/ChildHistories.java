package asl.app.run;

import asl.app.JobException;
import asl.app.view.ChildFolder;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.trace.StartedExecution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the histories of child executions. The folder is made for the first of them. */
final class ChildHistories implements AutoCloseable {
  private final @Nullable ChildFolder folder;
  private final LongConsumer growth;
  private final Set<HistoryWriter> open = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Queue<HistoryWriter> fresh = new ConcurrentLinkedQueue<>();
  private volatile boolean ending;

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
  @Nullable HistoryWriter begin(String name) {
    if (folder == null) {
      return null;
    }
    HistoryWriter history = open(folder.next(name));
    fresh.add(history);
    return history;
  }

  /** Whether histories are wanted. */
  boolean areWanted() {
    return folder != null;
  }

  /** Opens the history of a child of a map run; null if none is wanted. */
  @Nullable HistoryWriter begin(String mapRunArn, int index, String name) {
    return folder == null ? null : open(folder.inMapRun(mapRunArn, index, name));
  }

  private HistoryWriter open(Path file) {
    HistoryWriter writer =
        HistoryWriter.toOneOfMany(file, HistoryFormat.ofFileName(file.toString()));
    writer.whenWritten(growth);
    open.add(writer);
    return writer;
  }

  /**
   * Makes the files of those that have begun of late and are under way, from any thread: where many
   * are under way when the run is ended there is no time for it.
   */
  void makeFiles() {
    HistoryWriter begun = fresh.poll();
    while (begun != null && !ending) {
      begun.begin();
      begun = fresh.poll();
    }
  }

  /** Brings those of children that are under way up to date; from any thread. */
  void flush() {
    for (HistoryWriter history : underWay()) {
      if (ending) {
        return;
      }
      history.flush();
    }
  }

  /** The run is being ended: from now on those of children that end are completed all at once. */
  void endTogether() {
    ending = true;
  }

  /** A child has ended. */
  void end(@Nullable HistoryWriter history) {
    if (history != null && !ending && open.remove(history)) {
      history.close();
    }
  }

  /** Completes those of children that do not come to an end of their own; from any thread. */
  void abort(Instant now, String error, String cause) {
    endTogether();
    if (!open.isEmpty()) {
      AtOnce.each(underWay(), history -> history.abort(now, error, cause));
    }
  }

  /** Completes what is open. */
  @Override
  public void close() {
    // The first lambda of a process is slow to start, and most runs have no children.
    if (!open.isEmpty()) {
      AtOnce.each(underWay(), HistoryWriter::close);
      open.clear();
    }
  }

  private HistoryWriter[] underWay() {
    return open.toArray(new HistoryWriter[0]);
  }
}
