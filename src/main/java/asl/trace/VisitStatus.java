package asl.trace;

/** How a visit of a state, a branch, an iteration or an execution stands. */
public enum VisitStatus {
  RUNNING,
  SUCCEEDED,
  /** The state failed and a catcher took over. */
  CAUGHT,
  FAILED,
  TIMED_OUT,
  /** Ended because something else failed. */
  ABORTED;

  /** Whether it ended badly and nothing caught it. */
  public boolean isFailure() {
    return this == FAILED || this == TIMED_OUT;
  }
}
