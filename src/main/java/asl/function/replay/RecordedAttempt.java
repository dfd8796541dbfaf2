package asl.function.replay;

import asl.function.TaskUpdate;
import java.util.ArrayList;
import java.util.List;

/** One attempt at a Task as a history has it: what became of it, in order. */
final class RecordedAttempt {
  private final List<TaskUpdate> updates = new ArrayList<>();
  private final boolean ordered;
  private long lastEventId;

  /**
   * @param scheduledEventId the event with which it began
   * @param ordered whether its events are in one order with those of the execution itself
   */
  RecordedAttempt(long scheduledEventId, boolean ordered) {
    this.ordered = ordered;
    this.lastEventId = scheduledEventId;
  }

  void add(long eventId, TaskUpdate update) {
    updates.add(update);
    lastEventId = eventId;
  }

  boolean isOrdered() {
    return ordered;
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
