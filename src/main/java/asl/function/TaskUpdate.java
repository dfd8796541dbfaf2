package asl.function;

import org.jspecify.annotations.Nullable;

/** What becomes of a task. */
public sealed interface TaskUpdate {
  /** Whether nothing follows. */
  default boolean isFinal() {
    return true;
  }

  /**
   * A worker has taken the activity's task.
   *
   * @param workerName its name; null if it gave none
   */
  record Started(@Nullable String workerName) implements TaskUpdate {
    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * The service has taken the request, and the task now waits for the job's end ({@code .sync}) or
   * for its token ({@code .waitForTaskToken}).
   *
   * @param output what the service answered
   * @param attended whether somebody has been asked and is at it, so that time cannot be skipped
   */
  record Submitted(@Nullable Object output, boolean attended) implements TaskUpdate {
    /** The service has taken the request; who answers, and whether, is not known. */
    public Submitted(@Nullable Object output) {
      this(output, false);
    }

    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /** Somebody sent a heartbeat. */
  record Heartbeat() implements TaskUpdate {
    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * No work outside the loop goes on for the task, so that virtual time need not wait for it: a
   * recording ends before the task does, or a child execution lives in the same time.
   */
  record Silent() implements TaskUpdate {
    @Override
    public boolean isFinal() {
      return false;
    }
  }

  /**
   * The work is done.
   *
   * @param output its result
   */
  record Succeeded(@Nullable Object output) implements TaskUpdate {}

  /**
   * The work failed.
   *
   * @param stage how far it had come
   * @param error the error name; null where the caller gave none
   * @param cause the cause; null where the caller gave none
   */
  record Failed(Stage stage, @Nullable String error, @Nullable String cause)
      implements TaskUpdate {}

  /**
   * The work took too long, as a recording tells; the interpreter's own timers need no update.
   *
   * @param error {@code States.Timeout} or {@code States.HeartbeatTimeout}
   * @param cause the cause; null if there is none
   */
  record TimedOut(String error, @Nullable String cause) implements TaskUpdate {}

  /** How far a task had come when it failed; AWS has an event type for each. */
  enum Stage {
    /** It could not be scheduled. */
    SCHEDULE,
    /** It could not be started. */
    START,
    /** The service refused the request. */
    SUBMIT,
    /** It ran. */
    RUN
  }
}
