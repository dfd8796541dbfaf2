package asl.trace;

import org.jspecify.annotations.Nullable;

/** What may fail, and why it did: what its history says, else what an explanation says. */
public abstract sealed class Fallible permits Attempt, StateVisit {
  private final KnownError error = new KnownError();

  Fallible() {}

  /** The name of its last error; null if there was none, or if nothing names it. */
  public @Nullable String error() {
    return error.name();
  }

  /** The cause of its last error; null if there is none. */
  public @Nullable String cause() {
    return error.cause();
  }

  /** The error name that the history itself has; null if there is none. */
  public @Nullable String recordedError() {
    return error.recordedName();
  }

  /** The cause that the history itself has; null if there is none. */
  public @Nullable String recordedCause() {
    return error.recordedCause();
  }

  /** It failed, as the history tells. */
  void noteError(@Nullable String name, @Nullable String cause) {
    error.record(name, cause);
  }

  /** What an explanation says of an error that the history does not name. */
  void explain(String name, @Nullable String cause) {
    error.explain(name, cause);
  }
}
