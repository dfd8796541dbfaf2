package asl.trace.render;

import asl.text.Columns;
import asl.text.SafeText;
import asl.trace.StateVisit;
import asl.trace.VisitStatus;

/** What became of a state, at the end of its line. */
final class LineText {
  private static final int LONGEST_CAUSE = 300;

  private LineText() {}

  /** Where the execution went from a state that was left. */
  static String way(StateVisit visit) {
    StateVisit next = visit.next();
    String goal = next == null ? "✓" : "→ " + SafeText.line(next.name());
    return visit.status() == VisitStatus.CAUGHT
        ? "✗ " + VisitText.error(visit.error()) + ", caught " + goal
        : goal;
  }

  /** Why a state failed. */
  static String failure(StateVisit visit) {
    String cause = visit.cause();
    return "✗ "
        + VisitText.failure(
            visit.error(), cause == null ? null : Columns.cut(cause, LONGEST_CAUSE));
  }
}
