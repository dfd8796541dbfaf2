package asl.app.run;

import asl.diagnostic.report.CheckedFile;
import java.util.List;

/** What came of writing a mapping file. */
public sealed interface InitOutcome {
  /**
   * The definition has errors; nothing was written.
   *
   * @param file it and what is wrong with it
   */
  record Invalid(CheckedFile file) implements InitOutcome {}

  /**
   * The file was written.
   *
   * @param file its path
   * @param mapped the functions whose code was found
   * @param open what is left to fill in
   */
  record Written(String file, List<String> mapped, List<String> open) implements InitOutcome {}
}
