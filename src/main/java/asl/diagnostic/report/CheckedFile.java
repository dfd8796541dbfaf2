package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import java.util.List;

/**
 * A file that has been checked.
 *
 * @param name the path as the user gave it
 * @param diagnostics what was found, in order
 */
public record CheckedFile(String name, List<Diagnostic> diagnostics) {
  /** How many diagnostics are of that severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** Whether there is an error, so that AWS's result would be FAIL. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }
}
