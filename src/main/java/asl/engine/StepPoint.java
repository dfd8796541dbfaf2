package asl.engine;

import asl.definition.State;
import asl.expression.Scope;
import asl.function.Invocation.ScopeStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link StepGate} is asked: a state, the strand it runs in, and what can be seen there.
 */
public final class StepPoint {
  private final Visit visit;
  private final Set<String> siblings;

  StepPoint(Visit visit, Set<String> siblings) {
    this.visit = visit;
    this.siblings = siblings;
  }

  /** The state. */
  public State state() {
    return visit.plan.state();
  }

  /** The branches and iterations around it, outermost first. */
  public List<ScopeStep> path() {
    return visit.strand.scope;
  }

  /** The states among which it stands, itself included, in the order of the definition. */
  public Set<String> siblings() {
    return siblings;
  }

  /** The state's input as it came. */
  public @Nullable Object input() {
    return visit.input;
  }

  /** What expressions see: the input, the context object and the variables. */
  public Scope scope() {
    return visit.over(visit.input);
  }

  /** Assigns variables where the state runs, before it does. */
  public void assign(Map<String, @Nullable Object> variables) {
    visit.strand.variables.assign(variables);
  }
}
