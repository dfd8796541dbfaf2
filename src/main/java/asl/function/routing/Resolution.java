package asl.function.routing;

import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappedService;
import asl.function.mapping.Target;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a Task. {@link Resolver} decides it; the check before a run, the router and the
 * handling of task tokens only read it.
 *
 * @param by who answers
 * @param function the mapped function; null unless one answers
 * @param service the mapped service; null unless it answers
 * @param asked what the definition asks for: the name or ARN of the function, or the Resource of a
 *     service integration; null where only the input tells
 * @param invoked whether the Task calls the Lambda API, as {@code lambda:invoke} does, so that the
 *     function's payload and result are a part of the Task's
 * @param token whether the Task waits for its token (AWS: "Wait for a callback with task token")
 */
record Resolution(
    By by,
    @Nullable MappedFunction function,
    @Nullable MappedService service,
    @Nullable String asked,
    boolean invoked,
    boolean token) {
  /** Who may answer a Task. */
  enum By {
    /** A mapped function. */
    FUNCTION,
    /** The task of this run whose token the Task answers. */
    WAITING_TASK,
    /** A folder that stands for a bucket. */
    BUCKET,
    /** A child execution of a definition that stands for a state machine. */
    CHILD_EXECUTION,
    /** A mapped service. */
    SERVICE,
    /** Only the input tells the function. */
    INPUT_TELLS,
    /** Nothing is mapped. */
    NOBODY
  }

  /** The kind of the mapped function; null unless one answers. */
  @Nullable Target target() {
    return function == null ? null : function.target();
  }

  /** Whether a human at the terminal answers. */
  boolean isPrompt() {
    return target() instanceof Target.Prompt;
  }

  /**
   * Whether the function's answer ends a Task that waits for its token. A mock and a human stand
   * for whoever would send the token back; any other function is told the token and may send it.
   */
  boolean answersToken() {
    return token && (isPrompt() || target() instanceof Target.Mock);
  }
}
