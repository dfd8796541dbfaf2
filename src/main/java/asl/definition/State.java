package asl.definition;

import asl.source.JsonPointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state of a machine (specification: "States"). */
public sealed interface State
    permits PassState,
        TaskState,
        ChoiceState,
        WaitState,
        SucceedState,
        FailState,
        ParallelState,
        MapState {
  /** What every state has. */
  StateHeader header();

  /** Calls the visitor's method for this state's type. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** The key in {@code States}. */
  default String name() {
    return header().name();
  }

  /** Where the state stands in the definition. */
  default JsonPointer pointer() {
    return header().pointer();
  }

  /** The query language that holds in the state. */
  default QueryLanguage queryLanguage() {
    return header().queryLanguage();
  }

  /** The value of the {@code Type} field. */
  StateType type();

  /** The fields that shape input and output; a Fail state's are all absent. */
  DataFlow dataFlow();

  /** Next and End; null for the types that have neither: Choice, Succeed, Fail. */
  default @Nullable Transition transition() {
    return null;
  }

  /** The Retry field, in order; empty where absent and for the types that have none. */
  default List<Retrier> retriers() {
    return List.of();
  }

  /** The Catch field, in order; empty where absent and for the types that have none. */
  default List<Catcher> catchers() {
    return List.of();
  }

  /** One method a state type, so that a new type breaks every place that must know it. */
  interface Visitor<R extends @Nullable Object> {
    R visitPass(PassState state);

    R visitTask(TaskState state);

    R visitChoice(ChoiceState state);

    R visitWait(WaitState state);

    R visitSucceed(SucceedState state);

    R visitFail(FailState state);

    R visitParallel(ParallelState state);

    R visitMap(MapState state);
  }
}
