package asl.function.replay;

import asl.function.TaskUpdate;
import java.util.ArrayList;
import java.util.List;

/** One attempt at a Task as a history has it: what became of it, in order. */
final class RecordedAttempt {
  private final List<TaskUpdate> updates = new ArrayList<>();
  private long lastEventId;

  /**
   * @param scheduledEventId the event with which it began
   */
  RecordedAttempt(long scheduledEventId) {
    this.lastEventId = scheduledEventId;
  }

  void add(long eventId, TaskUpdate update) {
    updates.add(update);
    lastEventId = eventId;
  }

  List<TaskUpdate> updates() {
    return updates;
  }

  /** Whether the history tells how it ended. */
  boolean hasEnded() {
    return !updates.isEmpty() && updates.get(updates.size() - 1).isFinal();
  }

  /** The event with which it ended; the last that is known of it where it did not end. */
  long lastEventId() {
    return lastEventId;
  }
}
