package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.app.view.ChildFolder;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
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
    Path file = folder.next(name);
    try {
      Files.createDirectories(file.resolveSibling(""));
      HistoryWriter writer = HistoryWriter.toFile(file, HistoryFormat.ofFileName(file.toString()));
      open.add(writer);
      return writer;
    } catch (IOException | UncheckedIOException e) {
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
    open.forEach(HistoryWriter::close);
    open.clear();
  }
}
