package asl.function.process;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the keys of a terminal from functions: Ctrl-C there goes to every program of the
 * foreground, so that a function would fail of it before asl hears that the run is to end, and a
 * retrier or catcher would go on. Where there is a terminal, functions are started in sessions of
 * their own, by the program that Linux has for it.
 */
final class OwnSession {
  private static final String SETSID = "/usr/bin/setsid";

  /** Asked once, and not before something is started. */
  private static final boolean WANTED = Files.isExecutable(Path.of(SETSID)) && isOnTerminal();

  private OwnSession() {}

  /**
   * Has the program begin a session of its own, where that is of use. It stays the same process.
   *
   * @throws IOException if the program is not there, which could not be told afterwards
   */
  static void apply(ProcessBuilder builder) throws IOException {
    if (!WANTED) {
      return;
    }
    ProgramMissingException.check(builder);
    List<String> command = new ArrayList<>();
    command.add(SETSID);
    command.addAll(builder.command());
    builder.command(command);
  }

  private static boolean isOnTerminal() {
    try (FileInputStream terminal = new FileInputStream("/dev/tty")) {
      return terminal.getFD().valid();
    } catch (IOException e) {
      return false;
    }
  }
}
