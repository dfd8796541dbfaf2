package asl.definition;

import org.jspecify.annotations.Nullable;

/** The eight state types. */
public enum StateType {
  TASK("Task"),
  PASS("Pass"),
  CHOICE("Choice"),
  WAIT("Wait"),
  SUCCEED("Succeed"),
  FAIL("Fail"),
  PARALLEL("Parallel"),
  MAP("Map");

  private final String label;

  StateType(String label) {
    this.label = label;
  }

  /** The value of the field {@code Type}, also the front of the history event types. */
  public String label() {
    return label;
  }

  /** The type a {@code Type} field names; null for any other value. */
  public static @Nullable StateType of(@Nullable Object value) {
    for (StateType type : values()) {
      if (type.label.equals(value)) {
        return type;
      }
    }
    return null;
  }
}
