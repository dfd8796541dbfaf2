package asl.definition;

/** The predefined error names (specification: "Errors"; AWS: "Error names"). */
public final class ErrorName {
  /** Matches any known error name; alone and last in a Retry or Catch. */
  public static final String ALL = "States.ALL";

  /** A branch of a Parallel state failed. */
  public static final String BRANCH_FAILED = "States.BranchFailed";

  /** A payload is larger than 256 KiB; {@link #ALL} does not match it. */
  public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";

  /** A Map state failed because too many items did. */
  public static final String EXCEED_TOLERATED_FAILURE_THRESHOLD =
      "States.ExceedToleratedFailureThreshold";

  /** A heartbeat did not come in time. */
  public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";

  /** An intrinsic function could not be applied. */
  public static final String INTRINSIC_FAILURE = "States.IntrinsicFailure";

  /** A distributed Map could not read its items. */
  public static final String ITEM_READER_FAILED = "States.ItemReaderFailed";

  /** No choice rule matched and there is no Default. */
  public static final String NO_CHOICE_MATCHED = "States.NoChoiceMatched";

  /** A path in a payload template matches nothing. */
  public static final String PARAMETER_PATH_FAILURE = "States.ParameterPathFailure";

  /** The state's role may not do what it asks for. */
  public static final String PERMISSIONS = "States.Permissions";

  /** A JSONata expression failed or gave a value that the field cannot take. */
  public static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  /**
   * A reference path cannot be applied to the input; AWS gives it where its documentation says
   * {@link #RESULT_PATH_MATCH_FAILURE}.
   */
  public static final String REFERENCE_PATH_CONFLICT = "States.ReferencePathConflict";

  /** A ResultPath cannot be applied to the input. */
  public static final String RESULT_PATH_MATCH_FAILURE = "States.ResultPathMatchFailure";

  /** A distributed Map could not write its results. */
  public static final String RESULT_WRITER_FAILED = "States.ResultWriterFailed";

  /** An error that cannot be handled, such as a path that matches nothing. */
  public static final String RUNTIME = "States.Runtime";

  /** Any failure of a task but {@link #TIMEOUT}. */
  public static final String TASK_FAILED = "States.TaskFailed";

  /** A state or execution took too long. */
  public static final String TIMEOUT = "States.Timeout";

  private ErrorName() {}
}
