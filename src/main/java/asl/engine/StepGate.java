package asl.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Is asked before a state is entered, and when one has failed. The execution, branch or iteration
 * goes on when the answer is given, at once or later; others go on meanwhile. Everything is called
 * on the loop, answers too. An answer that comes when nobody waits for it any more, because the
 * execution was aborted, does nothing; one that never comes holds up its branch for ever.
 */
public interface StepGate {
  /** A state is about to be entered; no event tells of it yet. */
  void beforeState(StepPoint point, Consumer<Step> answer);

  /**
   * A state has failed; its Retry and Catch have not been looked at.
   *
   * @param error the error name; null where the one who failed gave none
   * @param cause the cause; null where the one who failed gave none
   */
  void afterFailure(
      StepPoint point,
      @Nullable String error,
      @Nullable String cause,
      Consumer<FailureStep> answer);

  /** What to do instead of entering a state, or before it. */
  sealed interface Step {
    /**
     * The state is entered.
     *
     * @param input its input
     */
    record Enter(@Nullable Object input) implements Step {}

    /**
     * Another state takes its place; the gate is asked about that one next.
     *
     * @param state one of {@link StepPoint#siblings}
     * @param input its input
     */
    record Jump(String state, @Nullable Object input) implements Step {}
  }

  /** What to do about a failure. */
  sealed interface FailureStep {
    /** Retry and Catch answer it, as always. */
    record Handle() implements FailureStep {}

    /**
     * Retry and Catch answer another one.
     *
     * @param error its name
     * @param cause its cause; null for none
     */
    record Replace(String error, @Nullable String cause) implements FailureStep {}

    /**
     * The state does its work again, at once, whatever its Retry says.
     *
     * @param input its input from now on
     */
    record Again(@Nullable Object input) implements FailureStep {}

    /**
     * It is as if the work had given a result.
     *
     * @param result the result
     */
    record Succeed(@Nullable Object result) implements FailureStep {}
  }
}
