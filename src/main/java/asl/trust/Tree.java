package asl.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * What the user has named: a folder with everything below it. A file that something inside it leads
 * to is read if it is a regular file that lies inside when all links are resolved.
 */
public final class Tree {
  /**
   * The largest definition that is read on somebody else's word, in bytes; AWS takes one of 1 MB.
   */
  public static final long LARGEST_DEFINITION = 16L << 20;

  /** The largest history that is read on somebody else's word, in bytes. */
  public static final long LARGEST_HISTORY = 4L << 30;

  private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml", ".asl");

  private final Path folder;

  private Tree(Path folder) {
    this.folder = folder;
  }

  /** The tree of a folder that the user has named. */
  public static Tree ofFolder(Path folder) {
    return new Tree(folder);
  }

  /** The tree of a file that the user has named: the folder that it is in. */
  public static Tree ofFile(Path file) {
    return new Tree(file.resolveSibling(""));
  }

  /**
   * The file itself, all links resolved.
   *
   * @param file a name, relative to the working folder
   * @param most the bytes that it may have
   * @throws OutOfReachException if it is outside, no regular file, or too large
   * @throws IOException if it cannot be found
   */
  public Path reach(Path file, long most) throws IOException {
    Path named = file.toAbsolutePath().normalize();
    Path root = folder.toAbsolutePath().normalize();
    Path realRoot = root.toRealPath();
    // Whether a file outside exists is told by no difference in the answers either.
    if (!named.startsWith(root) && !named.startsWith(realRoot)) {
      throw outside();
    }
    Path real = named.toRealPath();
    if (!real.startsWith(realRoot)) {
      throw outside();
    }
    BasicFileAttributes attributes =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    check(attributes, most);
    return real;
  }

  /**
   * Refuses what is no regular file, or too large.
   *
   * @param attributes those of the file itself, not those of a link
   */
  public static void check(BasicFileAttributes attributes, long most) throws OutOfReachException {
    if (!attributes.isRegularFile()) {
      throw new OutOfReachException(
          "it is no regular file", "Put a regular file there, or name this one to asl itself.");
    }
    if (attributes.size() > most) {
      throw tooLarge(most);
    }
  }

  /**
   * What the file holds.
   *
   * @throws OutOfReachException if it is outside, no regular file, or too large
   * @throws IOException if it cannot be read
   */
  public byte[] read(Path file, long most) throws IOException {
    try (InputStream in = Files.newInputStream(reach(file, most), LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
      if (content.length > most) {
        throw tooLarge(most);
      }
      return content;
    }
  }

  /**
   * What a file holds that should be a definition: by its name, since what is wrong with a
   * definition is shown with the line, and no other file's lines are to be shown.
   *
   * @throws OutOfReachException if it is outside, no regular file, too large, or called otherwise
   * @throws IOException if it cannot be read
   */
  public byte[] readDefinition(Path file) throws IOException {
    Path real = reach(file, LARGEST_DEFINITION);
    if (!isCalledDefinition(file) || !isCalledDefinition(real)) {
      throw new OutOfReachException(
          "it is not called .json, .yaml, .yml or .asl",
          "Give the definition one of these endings.");
    }
    return read(file, LARGEST_DEFINITION);
  }

  private static boolean isCalledDefinition(Path file) {
    String name = String.valueOf(file.getFileName());
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Whether a file that may not be there yet is inside, as far as it is there with all links
   * resolved.
   */
  public boolean holds(Path file) {
    try {
      Path root = folder.toAbsolutePath().normalize();
      Path named = file.toAbsolutePath().normalize();
      Path known = named;
      while (known != null && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
        known = known.getParent();
      }
      return named.startsWith(root)
          && known != null
          && (root.startsWith(known) || known.toRealPath().startsWith(root.toRealPath()));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private OutOfReachException outside() {
    String name = folder.toString();
    return new OutOfReachException(
        "it lies outside " + (name.isEmpty() ? "this folder" : "the folder '" + name + "'"),
        "Have asl validate check a folder that holds both.");
  }

  private static OutOfReachException tooLarge(long most) {
    return new OutOfReachException(
        "it is larger than " + (most >> 20) + " MB", "Put a smaller file there.");
  }
}
