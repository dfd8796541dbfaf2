package asl.app.run;

import asl.app.JobException;
import asl.app.input.TextReader;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The histories of child executions: for a history {@code run.json}, the files {@code
 * run.children/NAME.json}. The folder is made for the first of them.
 */
final class ChildHistories implements AutoCloseable {
  private final @Nullable Path parent;
  private final Set<String> names = new HashSet<>();
  private final Set<HistoryWriter> open = new LinkedHashSet<>();

  /**
   * @param parent the file of the parent's history; null to write none
   */
  ChildHistories(@Nullable Path parent) {
    this.parent = parent;
  }

  /** Opens the history of a child; null if none is wanted. */
  @Nullable HistoryWriter begin(String name) throws JobException {
    if (parent == null) {
      return null;
    }
    String parentName = String.valueOf(parent.getFileName());
    HistoryFormat format = HistoryFormat.ofFileName(parentName);
    String ending = format == HistoryFormat.JSON_LINES ? ".jsonl" : ".json";
    Path folder = parent.resolveSibling(withoutEnding(parentName) + ".children");
    Path file = folder.resolve(unused(name) + ending);
    try {
      Files.createDirectories(folder);
      HistoryWriter writer = HistoryWriter.toFile(file, format);
      open.add(writer);
      return writer;
    } catch (IOException | UncheckedIOException e) {
      throw new JobException("cannot write the history: " + TextReader.problem(file.toString(), e));
    }
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** A name for a file that leads out of no folder and that no other child has. */
  private String unused(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), 80); i++) {
      char c = name.charAt(i);
      boolean safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      plain.append(safe || c == '_' || c == '-' ? c : '-');
    }
    String unused = plain.toString();
    for (int i = 2; !names.add(unused); i++) {
      unused = plain + "-" + i;
    }
    return unused;
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
