package asl.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression can see while it is evaluated. */
public interface Scope {
  /** What {@code $} stands for in a JSONPath: the state's (effective) input or its result. */
  @Nullable Object root();

  /** The context object: {@code $$} in JSONPath, {@code $states.context} in JSONata. */
  Map<String, @Nullable Object> context();

  /** The variables assigned so far, those of outer scopes included. */
  Variables variables();

  /**
   * What {@code $states} holds in JSONata: {@code input}, {@code context} and, where the field has
   * them, {@code result} or {@code errorOutput}.
   */
  Map<String, @Nullable Object> states();

  /**
   * What {@code $states} holds for an expression that does not look at its {@code context}, which
   * may be missing: it has to be made for every state.
   */
  default Map<String, @Nullable Object> statesWithoutContext() {
    return states();
  }

  /**
   * Whether the evaluation is to be given up, with an {@link EvaluationInterrupted}: the run was
   * told to end. Evaluators whose work may take long look here now and then; it costs next to
   * nothing.
   */
  default boolean isInterrupted() {
    return false;
  }
}
