package asl.function.mapping;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that the command of a function mentions: scripts that an interpreter is given, files
 * that a shell reads. What a program does with its arguments cannot be known, so that every word
 * that is the name of a file counts.
 */
public final class MentionedFiles {
  /** What stands between the words of a shell's command. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s\"'`;&|<>()=]+");

  private MentionedFiles() {}

  /** Those of a function's command that exist, found from the folder that it runs in. */
  public static List<Path> of(MappedFunction function) {
    List<Path> files = new ArrayList<>();
    for (String argument : arguments(function.target())) {
      add(function, argument, files);
      for (String word : BETWEEN.split(argument, -1)) {
        add(function, word, files);
      }
    }
    return files;
  }

  private static List<String> arguments(Target target) {
    if (target instanceof Target.Command command) {
      return command.arguments();
    }
    return target instanceof Target.Bootstrap bootstrap ? bootstrap.arguments() : List.of();
  }

  private static void add(MappedFunction function, String word, List<Path> files) {
    try {
      Path file = function.settings().workingDirectory().resolve(word).normalize();
      if (Files.isRegularFile(file) && !files.contains(file)) {
        files.add(file);
      }
    } catch (InvalidPathException e) {
      // No file has such a name.
      return;
    }
  }
}
