package asl.diagnostic.report;

import java.io.IOException;
import java.util.List;

/** One way to write diagnostics. */
public interface Report {
  /**
   * Writes the whole report.
   *
   * @param files in the order in which they are to appear
   * @param out where to
   * @throws IOException as the output throws it
   */
  void write(List<CheckedFile> files, Appendable out) throws IOException;
}
