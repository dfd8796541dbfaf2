package asl.app.validate;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the definitions in folders and behind globs. Hidden folders and {@code node_modules} are
 * left out, links to folders are not followed.
 */
final class DefinitionFinder {
  private final Predicate<Path> wanted;

  /**
   * @param everyJson whether every {@code .json} file counts, and not just {@code .asl.json} and
   *     YAML
   */
  DefinitionFinder(boolean everyJson) {
    this.wanted = new ByName(everyJson);
  }

  /** Whether the file's name alone says that it is a definition. */
  static boolean isNamedAsDefinition(String path) {
    return path.endsWith(".asl.json") || path.endsWith(".asl.yaml") || path.endsWith(".asl.yml");
  }

  /** The definitions below a folder, in the order of their paths. */
  List<String> below(Path folder) throws IOException {
    return walk(folder, wanted);
  }

  /** Whether the path, which does not exist, is a pattern. */
  static boolean isGlob(String path) {
    for (int i = 0; i < path.length(); i++) {
      if ("*?[{".indexOf(path.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The files that match the pattern, in the order of their paths; <code>**&#47;</code> matches
   * folders of any depth, and none, as in shells.
   */
  static List<String> matching(String glob) throws IOException {
    PathMatcher deep = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("**/", ""));
    int literal = 0;
    for (int i = 0; i < glob.length() && "*?[{".indexOf(glob.charAt(i)) < 0; i++) {
      if (glob.charAt(i) == '/') {
        literal = i + 1;
      }
    }
    Path start = Path.of(glob.substring(0, literal));
    return Files.isDirectory(start)
        ? walk(start, file -> deep.matches(file) || here.matches(file))
        : List.of();
  }

  /** Without a leading {@code ./}, with which annotations find no file of a pull request. */
  private static String asSeenFromHere(String path) {
    String start = "." + File.separator;
    return path.startsWith(start) ? asSeenFromHere(path.substring(start.length())) : path;
  }

  private static List<String> walk(Path folder, Predicate<Path> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            String name = String.valueOf(at.getFileName());
            boolean skipped =
                (name.length() > 1 && name.startsWith(".")) || name.equals("node_modules");
            return skipped && !at.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
              found.add(asSeenFromHere(file.toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return found;
  }

  /** A class of its own, because a lambda is slow to start with. */
  private record ByName(boolean everyJson) implements Predicate<Path> {
    @Override
    public boolean test(Path file) {
      String name = String.valueOf(file.getFileName());
      return isNamedAsDefinition(name) || (everyJson && name.endsWith(".json"));
    }
  }
}
