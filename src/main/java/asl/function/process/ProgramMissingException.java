package asl.function.process;

import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A program that cannot be started since it, or the folder to start it in, is not there. */
public final class ProgramMissingException extends IOException {
  private static final long serialVersionUID = 1L;

  private ProgramMissingException(String message, @Nullable IOException cause) {
    super(message, cause);
  }

  /** What the system's refusal to start a program means; the refusal itself if that is unclear. */
  static IOException explain(ProcessBuilder builder, IOException refusal) {
    String reason = reason(builder);
    return reason == null ? refusal : new ProgramMissingException(reason, refusal);
  }

  /**
   * Looks before the start, for whoever has another program start it.
   *
   * @throws ProgramMissingException if the program or its folder is not there
   */
  static void check(ProcessBuilder builder) throws ProgramMissingException {
    String reason = reason(builder);
    if (reason != null) {
      throw new ProgramMissingException(reason, null);
    }
  }

  private static @Nullable String reason(ProcessBuilder builder) {
    String program = builder.command().get(0);
    File directory = builder.directory();
    if (directory != null && !directory.isDirectory()) {
      return "there is no folder " + directory + " to start '" + program + "' in";
    }
    if (program.indexOf(File.separatorChar) >= 0) {
      File file = new File(program);
      return unusable(file.isAbsolute() ? file : new File(directory, program));
    }
    return isInPath(program) ? null : "there is no program '" + program + "' in the PATH";
  }

  private static @Nullable String unusable(File program) {
    if (!program.exists()) {
      return "there is no program " + program;
    }
    return program.canExecute() ? null : program + " is not executable";
  }

  /** As the system looks for it: in the PATH of asl itself. */
  private static boolean isInPath(String program) {
    String path = new ProcessBuilder().environment().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (new File(folder, program).exists()) {
        return true;
      }
    }
    return false;
  }
}
