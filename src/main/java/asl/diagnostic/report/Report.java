package asl.diagnostic.report;

import java.io.IOException;
import java.util.List;

/**
 * One way to write diagnostics: what it tells of each file by itself, as soon as that is known, and
 * at the end what it tells of all together.
 */
public interface Report {
  /**
   * Writes what can be told of a file before the others are known, if anything.
   *
   * @param out where to
   * @throws IOException as the output throws it
   */
  default void writeFile(CheckedFile file, Appendable out) throws IOException {}

  /**
   * Writes the rest.
   *
   * @param files all of them, each of which was given to {@link #writeFile}, in this order
   * @throws IOException as the output throws it
   */
  default void writeEnd(List<CheckedFile> files, Appendable out) throws IOException {}

  /**
   * Writes the whole report.
   *
   * @param files in the order in which they are to appear
   * @param out where to
   * @throws IOException as the output throws it
   */
  default void write(List<CheckedFile> files, Appendable out) throws IOException {
    for (CheckedFile file : files) {
      writeFile(file, out);
    }
    writeEnd(files, out);
  }
}
