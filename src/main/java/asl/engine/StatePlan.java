package asl.engine;

import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.history.EventType;
import org.jspecify.annotations.Nullable;

/** A state ready to run: its executor, its data flow and its error handling, compiled. */
final class StatePlan {
  private final State state;
  private final EventType entered;
  private final @Nullable EventType exited;
  final DataFlowPlan dataFlow;
  final ErrorHandling errorHandling;
  final StateExecutor executor;
  final boolean jsonata;

  StatePlan(
      State state, DataFlowPlan dataFlow, ErrorHandling errorHandling, StateExecutor executor) {
    this.state = state;
    this.dataFlow = dataFlow;
    this.errorHandling = errorHandling;
    this.executor = executor;
    this.jsonata = state.queryLanguage() == QueryLanguage.JSONATA;
    this.entered = StateEvents.entered(state.type());
    this.exited = StateEvents.exited(state.type());
  }

  String name() {
    return state.name();
  }

  State state() {
    return state;
  }

  EventType entered() {
    return entered;
  }

  /** Null for a Fail state, which is never exited. */
  @Nullable EventType exited() {
    return exited;
  }
}
