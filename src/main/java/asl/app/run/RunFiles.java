package asl.app.run;

import asl.app.JobException;
import asl.app.view.ChildFolder;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MentionedFiles;
import asl.function.mapping.NeededFile;
import asl.trust.KeptFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a run reads and the history that it writes, none of which it overwrites. */
final class RunFiles {
  private final KeptFiles kept = new KeptFiles();

  private RunFiles() {}

  /**
   * Collects them.
   *
   * @param mappingFile the mapping that is read; null for none
   * @throws JobException if the history would overwrite one of the others
   */
  static KeptFiles of(RunRequest request, @Nullable Path mappingFile, FunctionMapping mapping)
      throws JobException {
    RunFiles files = new RunFiles();
    files.keep(request.definition(), "the definition ");
    files.keep(request.input(), "the input ");
    files.keep(request.functions().replay(), "the history ");
    files.keep(request.start().redrive(), "the history ");
    files.keep(request.start().variables(), "the variables ");
    RunRequest.Mocks mocks = request.functions().mocks();
    files.keep(mocks == null ? null : mocks.file(), "the mocks ");
    files.keep(mappingFile == null ? null : mappingFile.toString(), "the mapping ");
    for (Path child : mapping.stateMachines().values()) {
      files.keep(child.toString(), "the definition ");
    }
    for (MappedFunction function : mapping.functions()) {
      for (NeededFile needed : NeededFile.of(function)) {
        files.keep(needed.path().toString(), "a function's file, ");
      }
      for (Path mentioned : MentionedFiles.of(function)) {
        files.keep(mentioned.toString(), "a function's file, ");
      }
    }
    files.keepHistory(request.history());
    return files.kept;
  }

  private void keep(@Nullable String file, String meaning) {
    if (file == null) {
      return;
    }
    try {
      Path path = Path.of(file);
      kept.keep(path, meaning + MappedTasks.relative(path));
    } catch (InvalidPathException e) {
      // JSON text; or whoever reads it says what is wrong.
      return;
    }
  }

  /** What lies where the histories of child executions go. */
  private @Nullable String lostByChildren(Path history) {
    for (Map.Entry<Path, String> file : kept.all().entrySet()) {
      if (ChildFolder.isBeside(history, file.getKey())) {
        return file.getValue() + ", with the histories of child executions";
      }
    }
    return null;
  }

  private void keepHistory(@Nullable Path history) throws JobException {
    if (history == null) {
      return;
    }
    String lost = kept.lostBy(history);
    if (lost == null) {
      lost = lostByChildren(history);
    }
    if (lost != null) {
      throw JobException.wrongUsage("--history " + history + " would overwrite " + lost);
    }
    kept.keep(history, "the history " + history + " of this run");
  }
}
