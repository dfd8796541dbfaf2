package asl.history;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an execution went the way it did: what AWS's history leaves out. Belongs to the visit of a
 * state, which the id of its {@code …StateEntered} event names.
 */
public sealed interface Explanation {
  /** The id of the event with which the state was entered. */
  long stateEnteredEventId();

  /** The state's name. */
  String state();

  /**
   * What a Choice state made of its input.
   *
   * @param stateEnteredEventId the visit
   * @param state the state's name
   * @param rules the rules that were evaluated, in order; those behind the match are not
   * @param next where it went; null if no rule matched and there is no Default
   */
  record ChoiceMade(
      long stateEnteredEventId, String state, List<RuleTried> rules, @Nullable String next)
      implements Explanation {}

  /**
   * A choice rule that was evaluated.
   *
   * @param rule the rule as text: {@code $.age NumericGreaterThan 17}, or a JSONata expression
   * @param operands the expressions in it and what they gave
   * @param matched whether it held
   * @param next where it leads
   */
  record RuleTried(String rule, List<Operand> operands, boolean matched, @Nullable String next) {}

  /**
   * A value that a rule looked at.
   *
   * @param expression the path, variable or expression
   * @param value its value; null also where there was none
   * @param found false if the input has no such place
   */
  record Operand(String expression, @Nullable Object value, boolean found) {}

  /**
   * What was done about an error.
   *
   * @param stateEnteredEventId the visit
   * @param state the state's name
   * @param error the error name
   * @param cause its cause; null if there is none
   * @param handlers the retriers and catchers that were considered, in order
   * @param answer what came of it
   */
  record ErrorHandled(
      long stateEnteredEventId,
      String state,
      String error,
      @Nullable String cause,
      List<HandlerTried> handlers,
      Answer answer)
      implements Explanation {}

  /**
   * A retrier or catcher that was considered.
   *
   * @param kind which of the two
   * @param index its place in {@code Retry} or {@code Catch}, from 0
   * @param errorEquals the error names it answers to
   * @param matched whether it answered
   * @param reason why not, where the names do not tell: {@code MaxAttempts 3 used up}; else null
   */
  record HandlerTried(
      HandlerKind kind,
      int index,
      List<String> errorEquals,
      boolean matched,
      @Nullable String reason) {}

  /** The two ways to handle an error. */
  enum HandlerKind {
    RETRIER,
    CATCHER
  }

  /** What came of an error. */
  sealed interface Answer {}

  /**
   * Another attempt.
   *
   * @param retry which retry this is of the retrier, from 1
   * @param maxAttempts how many there may be
   * @param delay how long it waits first
   */
  record Retried(long retry, long maxAttempts, Duration delay) implements Answer {}

  /**
   * A catcher took over.
   *
   * @param next the state to go on with
   */
  record Caught(String next) implements Answer {}

  /** Nothing answered: the state fails. */
  record Unhandled() implements Answer {}
}
