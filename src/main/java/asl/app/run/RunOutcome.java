package asl.app.run;

import asl.diagnostic.report.CheckedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of it. */
public sealed interface RunOutcome {
  /**
   * The execution ended.
   *
   * @param status AWS's word: SUCCEEDED, FAILED, TIMED_OUT or ABORTED
   * @param output the output as JSON text; null for an execution that did not succeed
   * @param error the error name; null if there is none
   * @param cause the cause; null if there is none
   * @param divergence where a replay leaves its recording, in a few lines; null if it does not
   * @param place the expression that it failed with; null if it is none, or not found
   * @param unwritten why the history is not complete; null if it is
   */
  record Ended(
      String status,
      @Nullable String output,
      @Nullable String error,
      @Nullable String cause,
      @Nullable CheckedFile place,
      @Nullable String divergence,
      @Nullable String unwritten)
      implements RunOutcome {
    /** Whether it succeeded. */
    public boolean succeeded() {
      return output != null;
    }
  }

  /**
   * The definition has errors; nothing was run.
   *
   * @param file it and what is wrong with it
   */
  record Invalid(CheckedFile file) implements RunOutcome {}

  /**
   * Tasks have nothing that answers for them; nothing was run.
   *
   * @param mappingFile where the lines belong
   * @param resources what is missing
   */
  record Unmapped(String mappingFile, List<Missing> resources) implements RunOutcome {}

  /**
   * A resource without a mapping.
   *
   * @param states the states that use it
   * @param resource the function or service
   * @param section the section of the mapping file that the line belongs to
   * @param line the line that would map it, without indentation
   * @param meant the key of the mapping that was probably meant for it; null if none looks so
   */
  record Missing(
      List<String> states, String resource, String section, String line, @Nullable String meant) {}
}
