package asl.app.view;

import asl.history.HistoryFormat;
import asl.trace.StartedExecution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the histories of child executions are: for a history {@code run.json}, the files {@code
 * run.children/NAME.json}. A second child of the same name is in {@code NAME-2.json}. Those of a
 * map run are in a folder of its name, in the order of their names.
 */
public final class ChildFolder {
  private static final int LONGEST_NAME = 80;

  /** Of the number before the name of a child of a map run. */
  private static final int DIGITS = 6;

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

  /**
   * Whether a file that is there lies where the histories of the children of a history are.
   *
   * @param parent the file of the parent's history
   */
  public static boolean isBeside(Path parent, Path file) {
    try {
      Path folder = new ChildFolder(parent).folder;
      if (!Files.isDirectory(folder) || !Files.isRegularFile(file)) {
        return false;
      }
      return file.toRealPath().startsWith(folder.toRealPath()) || isLinked(file, folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file has another name in a folder. */
  private static boolean isLinked(Path file, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        if (Files.isSameFile(each, file)) {
          return true;
        }
      }
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The file for the next child of that name, whether it exists or not. */
  public Path next(String name) {
    return folder.resolve(unused(name) + ending);
  }

  /** The file for a child of a map run, whether it exists or not. */
  public Path inMapRun(String mapRunArn, int index, String name) {
    String number = String.format(Locale.ROOT, "%0" + DIGITS + "d", index);
    return mapRun(mapRunArn).resolve(number + "-" + plain(name) + ending);
  }

  /** What the file of a child is called, without its ending. */
  static String name(Path file) {
    return withoutEnding(String.valueOf(file.getFileName()));
  }

  /** The name of a child of a map run, by its file. */
  public static String nameInMapRun(Path file) {
    String name = withoutEnding(String.valueOf(file.getFileName()));
    int digits = digits(name);
    return digits == 0 ? name : name.substring(digits + 1);
  }

  /** The place of a child among those of its map run, by its file; -1 for other files. */
  public static int indexInMapRun(Path file) {
    String name = String.valueOf(file.getFileName());
    int digits = digits(name);
    return digits == 0 ? -1 : Integer.parseInt(name.substring(0, digits));
  }

  /** How many digits the number before a name has; 0 if there is none. */
  private static int digits(String name) {
    int digits = 0;
    while (digits < name.length() && digits < DIGITS + 3 && isDigit(name.charAt(digits))) {
      digits++;
    }
    return digits >= DIGITS && name.startsWith("-", digits) ? digits : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Copies what another folder holds, if there is one. */
  public void takeFrom(ChildFolder other) throws IOException {
    if (!Files.isDirectory(other.folder) || other.folder.equals(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(other.folder)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(other.folder.relativize(file).toString());
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy.resolveSibling(""));
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private Path mapRun(String mapRunArn) {
    return folder.resolve(plain(new StartedExecution(mapRunArn, null).name()));
  }

  /** The files of the children that a map run had, in order. */
  public List<Path> ofMapRun(String mapRunArn) throws IOException {
    Path run = mapRun(mapRunArn);
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(run)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
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

  /** A name for a file that no other child has. */
  private String unused(String name) {
    String plain = plain(name);
    String unused = plain;
    for (int i = 2; !names.add(unused); i++) {
      unused = plain + "-" + i;
    }
    return unused;
  }

  /** A name for a file that leads out of no folder. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), LONGEST_NAME); i++) {
      char c = name.charAt(i);
      boolean safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      plain.append(safe || c == '_' || c == '-' ? c : '-');
    }
    return plain.toString();
  }
}
