package asl.app.run;

import asl.diagnostic.Suggestion;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.NeededFile;
import asl.function.routing.MappingCheck;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells, before anything runs, which files are not there that functions cannot do without. */
final class MissingFiles {
  private static final int MOST_NAMES = 1000;

  private MissingFiles() {}

  /** What functions lack, each with its place and remedy. */
  static List<String> of(List<MappedFunction> functions) {
    List<String> faults = new ArrayList<>();
    for (MappedFunction function : functions) {
      for (NeededFile file : NeededFile.of(function)) {
        if (!file.isThere()) {
          faults.add(fault(function, file));
        }
      }
    }
    return faults;
  }

  /** The folders of buckets that are not there, each with its remedy. */
  static List<String> ofBuckets(List<MappingCheck.Bucket> buckets) {
    Set<String> faults = new LinkedHashSet<>();
    for (MappingCheck.Bucket bucket : buckets) {
      if (!Files.isDirectory(bucket.folder())) {
        boolean there = Files.exists(bucket.folder());
        Path path = MappedTasks.relative(bucket.folder());
        faults.add(
            "the bucket '%s' cannot be used: %s\n  help: %screate the folder, or correct its path in the mapping"
                .formatted(
                    bucket.bucket(),
                    there ? path + " is no folder" : "there is no " + path,
                    there ? "" : nearest(bucket.folder())));
      }
    }
    return List.copyOf(faults);
  }

  private static String fault(MappedFunction function, NeededFile needed) {
    Path path = MappedTasks.relative(needed.path());
    boolean there = Files.exists(needed.path());
    return "%s: the function '%s' cannot be called: %s\n  help: %s"
        .formatted(
            function.place(),
            function.key().text(),
            there ? path + " is no " + noun(needed.kind()) : "there is no " + path,
            there ? remedy(needed.kind(), path) : nearest(needed.path()) + remedy(needed.kind()));
  }

  private static String noun(NeededFile.Kind kind) {
    return switch (kind) {
      case CODE -> "file with code";
      case CLASSES -> "JAR or folder of classes";
      case PROGRAM -> "program that can be started";
      case WORKING_DIRECTORY -> "folder to run in";
    };
  }

  private static String remedy(NeededFile.Kind kind, Path path) {
    return kind == NeededFile.Kind.PROGRAM && Files.isRegularFile(path)
        ? "make it executable: chmod +x " + path
        : remedy(kind);
  }

  private static String remedy(NeededFile.Kind kind) {
    return switch (kind) {
      case CODE -> "create the file, or correct its path in the mapping";
      case CLASSES -> "build it, or correct its path in the mapping";
      case PROGRAM -> "install it, or correct its path in the mapping";
      case WORKING_DIRECTORY -> "create the folder, or correct workingDirectory in the mapping";
    };
  }

  /** The file of the same folder that was probably meant. */
  private static String nearest(Path path) {
    Path folder = path.getParent();
    List<String> names = new ArrayList<>();
    if (folder != null) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (names.size() < MOST_NAMES) {
            names.add(String.valueOf(entry.getFileName()));
          }
        }
      } catch (IOException e) {
        // A folder that cannot be read has nothing to offer.
        return "";
      }
    }
    String nearest = Suggestion.nearest(String.valueOf(path.getFileName()), names);
    return nearest == null ? "" : "did you mean '%s'? ".formatted(nearest);
  }
}
