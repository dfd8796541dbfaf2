package asl.app.validate;

import asl.app.config.ConfigurationFile;
import asl.trust.OutOfReachException;
import asl.trust.Tree;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds the definitions in folders and behind globs. Hidden folders and {@code node_modules} are
 * left out, links to folders are not followed.
 */
final class DefinitionFinder {
  /**
   * What is in a folder.
   *
   * @param files the files, in the order of their paths
   * @param problems what is called like a definition and is not read, a sentence each
   */
  record Found(List<String> files, List<String> problems) {
    private static final Found NOTHING = new Found(List.of(), List.of());
  }

  private final Predicate<Path> wanted;

  /**
   * @param everyJson whether every {@code .json} file counts, and not just {@code .asl.json} and
   *     YAML
   */
  DefinitionFinder(boolean everyJson) {
    this.wanted = new ByName(everyJson);
  }

  /** Whether the file's name alone says that it is a definition; the settings are none. */
  static boolean isNamedAsDefinition(String path) {
    return (path.endsWith(".asl.json") || path.endsWith(".asl.yaml") || path.endsWith(".asl.yml"))
        && !isNamedAsSettings(path);
  }

  private static boolean isNamedAsSettings(String path) {
    return path.endsWith(ConfigurationFile.NAME)
        && (path.equals(ConfigurationFile.NAME)
            || path.charAt(path.length() - ConfigurationFile.NAME.length() - 1)
                == File.separatorChar);
  }

  /** The definitions below a folder, in the order of their paths. */
  Found below(Path folder) throws IOException {
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
  static Found matching(String glob) throws IOException {
    PathMatcher deep = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + glob.replace("**/", ""));
    Path start = start(glob);
    return Files.isDirectory(start)
        ? walk(
            start,
            file ->
                (deep.matches(file) || here.matches(file)) && !isNamedAsSettings(file.toString()))
        : Found.NOTHING;
  }

  /** The folder that the pattern is looked for in. */
  static Path start(String glob) {
    int literal = 0;
    for (int i = 0; i < glob.length() && "*?[{".indexOf(glob.charAt(i)) < 0; i++) {
      if (glob.charAt(i) == '/') {
        literal = i + 1;
      }
    }
    return Path.of(glob.substring(0, literal));
  }

  /** Without a leading {@code ./}, with which annotations find no file of a pull request. */
  private static String asSeenFromHere(String path) {
    String start = "." + File.separator;
    return path.startsWith(start) ? asSeenFromHere(path.substring(start.length())) : path;
  }

  private static Found walk(Path folder, Predicate<Path> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Tree tree = Tree.ofFolder(folder);
    // A link that is named is followed, those below are not.
    Path start = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            String name = String.valueOf(at.getFileName());
            boolean skipped =
                (name.length() > 1 && name.startsWith(".")) || name.equals("node_modules");
            return skipped && !at.equals(start)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
              String name = asSeenFromHere(folder.resolve(start.relativize(file)).toString());
              String problem = problem(file, attributes, tree);
              if (problem == null) {
                found.add(name);
              } else if (isNamedAsDefinition(name)) {
                problems.add("cannot check " + name + ": " + problem);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    Collections.sort(problems);
    return new Found(found, problems);
  }

  /** Why a file is not read; null if it is. */
  private static @Nullable String problem(Path file, BasicFileAttributes attributes, Tree tree) {
    try {
      if (attributes.isSymbolicLink()) {
        tree.reach(file, Tree.LARGEST_DEFINITION);
      } else {
        Tree.check(attributes, Tree.LARGEST_DEFINITION);
      }
      return null;
    } catch (OutOfReachException e) {
      return e.getMessage();
    } catch (IOException e) {
      // A link to nothing: whoever reads it says so.
      return null;
    }
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
