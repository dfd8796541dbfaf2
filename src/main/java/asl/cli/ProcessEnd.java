package asl.cli;

import asl.cli.prompt.InterruptKey;
import java.util.Map;

/**
 * Ends the JVM. {@link System#exit} looks for a logger since JDK 21, which costs a fifth of the
 * time of a short command; {@link Runtime#halt} does not, but runs no shutdown hooks either. Ours
 * are removed by the time a command is over. Those of agents and flight recordings, which somebody
 * asks for by JVM options, are not, so that the launcher allows the short way only when there are
 * none.
 */
final class ProcessEnd {
  private ProcessEnd() {}

  static void with(int exitCode) {
    if (Boolean.getBoolean("asl.halt") && !isStopping()) {
      Runtime.getRuntime().halt(exitCode);
    }
    if (isStoppedByCode()) {
      System.err.println(
          "asl: a handler ended asl with System.exit; isolation: process keeps it from that");
      System.err.flush();
      Runtime.getRuntime().halt(exitCode);
    }
    System.exit(exitCode);
  }

  /**
   * Whether somebody's System.exit ends the JVM already, whose exit code would tell a lie. Signals
   * do not come this way, and what a prompt hears of them is meant.
   */
  static boolean isStoppedByCode() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      if (each.getKey() instanceof InterruptKey) {
        continue;
      }
      for (StackTraceElement frame : each.getValue()) {
        if (frame.getClassName().equals("java.lang.Runtime")
            && frame.getMethodName().equals("exit")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a signal ends the JVM already, whose hooks and exit code then count. */
  private static boolean isStopping() {
    Thread probe = new Thread("probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
