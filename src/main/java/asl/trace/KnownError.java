package asl.trace;

import org.jspecify.annotations.Nullable;

/**
 * The last error of a state or of one of its tries: what the history says about it, and what an
 * explanation adds where the history does not name it.
 */
final class KnownError {
  private @Nullable String recordedName;
  private @Nullable String recordedCause;
  private @Nullable String explainedName;
  private @Nullable String explainedCause;

  /** Its name; null if nothing names it. */
  @Nullable String name() {
    return recordedName == null ? explainedName : recordedName;
  }

  /** Its cause; null if there is none. */
  @Nullable String cause() {
    return recordedName == null && explainedName != null ? explainedCause : recordedCause;
  }

  @Nullable String recordedName() {
    return recordedName;
  }

  @Nullable String recordedCause() {
    return recordedCause;
  }

  /** The history tells of an error; where it does not name it, the name before stands. */
  void record(@Nullable String name, @Nullable String cause) {
    recordedName = name == null ? recordedName : name;
    recordedCause = cause == null && name == null ? recordedCause : cause;
  }

  void explain(String name, @Nullable String cause) {
    explainedName = name;
    explainedCause = cause;
  }
}
