package asl.function.service;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a bucket's folder and the keys they stand for. A key may be the beginning of another
 * ({@code a} and {@code a/b}) or differ from another in case only: whichever comes second is
 * spelled (see {@link ObjectName}).
 */
final class ObjectFiles {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private ObjectFiles() {}

  /** The file of an object that is there; null if there is none. */
  static @Nullable Path find(Path root, String key) throws IOException {
    return key.isEmpty() ? null : find(root, List.of(key.split("/", -1)));
  }

  private static @Nullable Path find(Path folder, List<String> names) throws IOException {
    List<String> rest = names.subList(1, names.size());
    for (Path path : candidates(folder, names.get(0), rest.isEmpty())) {
      if (isOwn(path, rest.isEmpty())) {
        Path file = rest.isEmpty() ? path : find(path, rest);
        if (file != null) {
          return file;
        }
      }
    }
    return null;
  }

  /** The file that a new object gets; null if the file system has no name for it. */
  static @Nullable Path free(Path root, String key) throws IOException {
    if (key.isEmpty()) {
      return null;
    }
    Path at = root;
    String[] names = key.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      Path next = null;
      boolean file = i == names.length - 1;
      for (Path path : candidates(at, names[i], file)) {
        boolean isFree = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (next == null && (isFree || isOwn(path, file) || isLink(path))) {
          next = path;
        }
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private static boolean isLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  /** The name as it is, if a file can be called so, and spelled. */
  private static List<Path> candidates(Path folder, String name, boolean file) {
    List<Path> paths = new ArrayList<>();
    if (ObjectName.isPlain(name, WINDOWS)) {
      try {
        paths.add(folder.resolve(name));
      } catch (InvalidPathException e) {
        // The file system's encoding has no such character: it is spelled.
        paths.clear();
      }
    }
    Path spelled = folder;
    for (String part : ObjectName.spelled(name, file)) {
      spelled = spelled.resolve(part);
    }
    paths.add(spelled);
    return paths;
  }

  /** Whether a file or folder is there under that very name, not one of other case. */
  private static boolean isOwn(Path path, boolean file) throws IOException {
    if (!(file ? Files.isRegularFile(path) : Files.isDirectory(path))) {
      return false;
    }
    Path real = path.toRealPath(LinkOption.NOFOLLOW_LINKS);
    return String.valueOf(real.getFileName()).equals(String.valueOf(path.getFileName()));
  }

  /** The key of a file. */
  static String key(Path root, Path file) {
    List<String> names = new ArrayList<>();
    root.relativize(file).forEach(name -> names.add(name.toString()));
    return ObjectName.key(names);
  }
}
