package asl.app.trace;

import asl.app.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of showing an execution.
 *
 * @param run how the run ended, or why it did not begin; null where a history was shown
 * @param problem what is wrong with the history or with what was asked for; null if nothing is
 */
public record ShowOutcome(@Nullable RunOutcome run, @Nullable String problem) {
  static final ShowOutcome GOOD = new ShowOutcome(null, null);
}
