package asl.engine;

import asl.definition.StateType;
import asl.history.EventType;
import org.jspecify.annotations.Nullable;

/** The event types that belong to a state type. */
final class StateEvents {
  private StateEvents() {}

  static EventType entered(StateType type) {
    return switch (type) {
      case TASK -> EventType.TASK_STATE_ENTERED;
      case PASS -> EventType.PASS_STATE_ENTERED;
      case CHOICE -> EventType.CHOICE_STATE_ENTERED;
      case WAIT -> EventType.WAIT_STATE_ENTERED;
      case SUCCEED -> EventType.SUCCEED_STATE_ENTERED;
      case FAIL -> EventType.FAIL_STATE_ENTERED;
      case PARALLEL -> EventType.PARALLEL_STATE_ENTERED;
      case MAP -> EventType.MAP_STATE_ENTERED;
    };
  }

  static @Nullable EventType exited(StateType type) {
    return switch (type) {
      case TASK -> EventType.TASK_STATE_EXITED;
      case PASS -> EventType.PASS_STATE_EXITED;
      case CHOICE -> EventType.CHOICE_STATE_EXITED;
      case WAIT -> EventType.WAIT_STATE_EXITED;
      case SUCCEED -> EventType.SUCCEED_STATE_EXITED;
      case FAIL -> null;
      case PARALLEL -> EventType.PARALLEL_STATE_EXITED;
      case MAP -> EventType.MAP_STATE_EXITED;
    };
  }

  /** What tells that a state was left because something around it failed; null if AWS has none. */
  static @Nullable EventType aborted(StateType type) {
    return switch (type) {
      case TASK -> EventType.TASK_STATE_ABORTED;
      case WAIT -> EventType.WAIT_STATE_ABORTED;
      case PARALLEL -> EventType.PARALLEL_STATE_ABORTED;
      case MAP -> EventType.MAP_STATE_ABORTED;
      case PASS, CHOICE, SUCCEED, FAIL -> null;
    };
  }

  /** What tells that a state was left that failed; null if its failure is an event of its own. */
  static @Nullable EventType left(StateType type) {
    return type == StateType.PARALLEL || type == StateType.MAP ? null : aborted(type);
  }
}
