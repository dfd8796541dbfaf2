package asl.history;

/** How an execution stands (AWS: ExecutionStatus). */
public enum ExecutionStatus {
  RUNNING,
  SUCCEEDED,
  FAILED,
  TIMED_OUT,
  ABORTED
}
