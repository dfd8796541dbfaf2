package asl.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of a machine, branch or processor, ready to run.
 *
 * @param startAt the first state's name
 * @param states by name
 */
record ContainerPlan(String startAt, Map<String, StatePlan> states) {
  /** The state of that name; null if there is none. */
  @Nullable StatePlan state(String name) {
    return states.get(name);
  }
}
