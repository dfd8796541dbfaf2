package asl.app.trace;

import asl.app.run.RunOutcome;
import asl.diagnostic.report.CheckedFile;
import org.jspecify.annotations.Nullable;

/**
 * What came of showing an execution.
 *
 * @param run how the run ended, or why it did not begin; null where a history was shown
 * @param place the expression that the execution failed with; null if it is none, or not known
 * @param problem what is wrong with the history or with what was asked for; null if nothing is
 */
public record ShowOutcome(
    @Nullable RunOutcome run, @Nullable CheckedFile place, @Nullable String problem) {
  static final ShowOutcome GOOD = new ShowOutcome(null, null);

  ShowOutcome(@Nullable RunOutcome run, @Nullable String problem) {
    this(run, null, problem);
  }
}
