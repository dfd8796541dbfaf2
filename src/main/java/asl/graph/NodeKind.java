package asl.graph;

import asl.definition.StateType;

/** What a node is. */
public enum NodeKind {
  /** Where the execution starts. */
  START("Start"),
  /** Where the execution ends well. */
  END("End"),
  TASK("Task"),
  PASS("Pass"),
  CHOICE("Choice"),
  WAIT("Wait"),
  SUCCEED("Succeed"),
  FAIL("Fail"),
  PARALLEL("Parallel"),
  MAP("Map"),
  /** A state that is named by a transition and does not exist. */
  MISSING("Missing");

  private final String label;

  NodeKind(String label) {
    this.label = label;
  }

  /** The word for it; a state type's is the value of {@code Type}. */
  public String label() {
    return label;
  }

  /** Whether it stands for a state of the definition. */
  public boolean isState() {
    return this != START && this != END && this != MISSING;
  }

  static NodeKind of(StateType type) {
    return switch (type) {
      case TASK -> TASK;
      case PASS -> PASS;
      case CHOICE -> CHOICE;
      case WAIT -> WAIT;
      case SUCCEED -> SUCCEED;
      case FAIL -> FAIL;
      case PARALLEL -> PARALLEL;
      case MAP -> MAP;
    };
  }
}
