package asl.trace;

import asl.history.HistoryEvent;

/** Hears what happens, as it happens. Every method may be left as it is: it does nothing. */
public interface VisitListener {
  /** A state was entered. */
  default void entered(StateVisit visit) {}

  /** A try began: a task was scheduled, or branches or iterations were started. */
  default void attemptStarted(StateVisit visit, Attempt attempt) {}

  /** A try failed; another may follow. */
  default void attemptFailed(StateVisit visit, Attempt attempt) {}

  /** A state was left, or ended in failure. */
  default void ended(StateVisit visit) {}

  /** A branch or an iteration began. */
  default void started(Strand strand) {}

  /** A branch, an iteration or the execution ended. */
  default void ended(Strand strand) {}

  /** The execution goes on where it had stopped; what had not succeeded is under way again. */
  default void redriven(HistoryEvent event) {}

  /** A state that had ended in failure, or with one, is about to be under way again. */
  default void resumed(StateVisit visit) {}

  /** Follows on every event, after the methods above. */
  default void after(HistoryEvent event) {}
}
