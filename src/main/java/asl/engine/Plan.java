package asl.engine;

import asl.definition.StateMachine;

/** A state machine with all its expressions compiled; made once, run many times. */
public final class Plan {
  private final StateMachine machine;
  private final ContainerPlan states;

  Plan(StateMachine machine, ContainerPlan states) {
    this.machine = machine;
    this.states = states;
  }

  /** What it was made from. */
  public StateMachine machine() {
    return machine;
  }

  ContainerPlan states() {
    return states;
  }
}
