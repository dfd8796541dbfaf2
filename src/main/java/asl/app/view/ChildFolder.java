package asl.app.view;

import asl.history.HistoryFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the histories of child executions are: for a history {@code run.json}, the files {@code
 * run.children/NAME.json}. A second child of the same name is in {@code NAME-2.json}.
 */
public final class ChildFolder {
  private static final int LONGEST_NAME = 80;

  private final Path folder;
  private final String ending;
  private final Set<String> names = new HashSet<>();

  /**
   * @param parent the file of the parent's history
   */
  public ChildFolder(Path parent) {
    String name = String.valueOf(parent.getFileName());
    this.folder = parent.resolveSibling(withoutEnding(name) + ".children");
    this.ending = ending(HistoryFormat.ofFileName(name));
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String ending(HistoryFormat format) {
    return format == HistoryFormat.JSON_LINES ? ".jsonl" : ".json";
  }

  /** The file for the next child of that name, whether it exists or not. */
  public Path next(String name) {
    return folder.resolve(unused(name) + ending);
  }

  /** The file of the next child of that name, in whatever form; null if there is none. */
  @Nullable Path find(String name) {
    String plain = unused(name);
    for (HistoryFormat format : HistoryFormat.values()) {
      Path file = folder.resolve(plain + ending(format));
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    return null;
  }

  /** A name for a file that leads out of no folder and that no other child has. */
  private String unused(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
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
}
