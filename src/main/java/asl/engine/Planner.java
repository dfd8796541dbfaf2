package asl.engine;

import asl.definition.Catcher;
import asl.definition.DataFlow;
import asl.definition.QueryLanguage;
import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.StateMachine;
import asl.engine.ErrorHandling.CatcherPlan;
import asl.expression.RandomSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles a state machine, so that running it parses and looks up nothing any more. */
final class Planner {
  private final FieldCompiler fields;
  private final ExecutorPlanner executors;

  Planner(RandomSource random, InstantSource clock) {
    this.fields = new FieldCompiler(random, clock);
    this.executors = new ExecutorPlanner(this, fields);
  }

  Plan plan(StateMachine machine) throws PlanException {
    return new Plan(machine, container(machine));
  }

  ContainerPlan container(StateContainer container) throws PlanException {
    String startAt = container.startAt();
    if (startAt == null || !container.states().containsKey(startAt)) {
      throw new PlanException("StartAt names no state", container.pointer());
    }
    Map<String, StatePlan> states = new LinkedHashMap<>();
    for (State state : container.states().values()) {
      states.put(state.name(), state(state));
    }
    return new ContainerPlan(startAt, states);
  }

  private StatePlan state(State state) throws PlanException {
    return new StatePlan(state, dataFlow(state), errorHandling(state), executors.plan(state));
  }

  private DataFlowPlan dataFlow(State state) throws PlanException {
    DataFlow flow = state.dataFlow();
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      return new JsonataDataFlow(
          fields.jsonata(state, flow.arguments()),
          fields.jsonata(state, flow.output()),
          fields.jsonata(state, flow.assign()));
    }
    return new JsonPathDataFlow(
        fields.pathOrNothing(state, flow.inputPath()),
        fields.template(state, flow.parameters()),
        fields.template(state, flow.resultSelector()),
        fields.resultPath(state, flow.resultPath()),
        fields.pathOrNothing(state, flow.outputPath()),
        fields.template(state, flow.assign()));
  }

  private ErrorHandling errorHandling(State state) throws PlanException {
    if (state.retriers().isEmpty() && state.catchers().isEmpty()) {
      return ErrorHandling.NONE;
    }
    List<CatcherPlan> catchers = new ArrayList<>();
    for (Catcher catcher : state.catchers()) {
      FieldCompiler own = fields.in(catcher.pointer());
      catchers.add(
          new CatcherPlan(
              catcher,
              own.value(state, catcher.output()),
              own.value(state, catcher.assign()),
              own.resultPath(state, catcher.resultPath())));
    }
    return new ErrorHandling(state.retriers(), catchers);
  }
}
