package asl.trace.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two executions.
 *
 * @param kind what differs
 * @param place where: the names of the states, branches, iterations and executions around it; empty
 *     for the outermost execution
 * @param state the state's name; empty for an execution itself
 * @param eventId the event in the first history, which is that of the innermost execution around
 *     it; 0 if it has none
 * @param otherEventId the same in the second history
 * @param before what the first has, as text or value; null if nothing
 * @param after what the second has, as text or value; null if nothing
 * @param changes the places that differ, for data; else empty
 */
public record Difference(
    Kind kind,
    List<String> place,
    String state,
    long eventId,
    long otherEventId,
    @Nullable Object before,
    @Nullable Object after,
    List<ValueChange> changes) {
  /** What can differ. */
  public enum Kind {
    /** A state was visited in the first execution only. */
    MISSING("visited only in the first"),
    /** A state was visited in the second execution only. */
    ADDED("visited only in the second"),
    TYPE("state type"),
    NEXT("next state"),
    STATUS("status"),
    ATTEMPTS("number of tries"),
    RESOURCE("resource"),
    ERROR("error"),
    CAUSE("cause"),
    INPUT("input"),
    SENT("what the task got"),
    OUTPUT("output"),
    VARIABLES("variables"),
    STRANDS("number of branches or iterations"),
    /** A state started another execution in the first execution only. */
    EXECUTION_MISSING("execution started only in the first"),
    /** A state started another execution in the second execution only. */
    EXECUTION_ADDED("execution started only in the second");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** In words. */
    public String label() {
      return label;
    }
  }

  /** What comes first in time. */
  long order() {
    if (eventId == 0 || otherEventId == 0) {
      return Math.max(eventId, otherEventId);
    }
    return Math.min(eventId, otherEventId);
  }
}
