package asl.engine.past;

import asl.definition.Branch;
import asl.definition.MapState;
import asl.definition.ParallelState;
import asl.definition.State;
import asl.definition.StateContainer;
import asl.definition.StateMachine;
import asl.definition.StateWalker;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an earlier run can go on with a definition, which somebody may have edited since.
 *
 * @param told what no longer fits and does no harm, as sentences
 * @param mapRuns the map runs that go on
 */
public record PastFit(List<String> told, List<String> mapRuns) {
  private static final String ADVICE =
      "; give it back to the definition, or begin anew in another state: --start-at STATE with"
          + " --input and --variables";

  /**
   * Compares them.
   *
   * @throws UnusableHistoryException if the run cannot go on
   */
  public static PastFit of(PastExecution past, StateMachine machine)
      throws UnusableHistoryException {
    if (past.succeeded()) {
      throw new UnusableHistoryException("the execution is SUCCEEDED and cannot be redriven");
    }
    PastFit fit = new PastFit(new ArrayList<>(), new ArrayList<>());
    fit.passed(past, machine);
    fit.strand(past.main(), machine);
    return fit;
  }

  /** States that ran before; that one is not there any more changes nothing of what it gave. */
  private void passed(PastExecution past, StateMachine machine) throws UnusableHistoryException {
    Map<String, String> types = new LinkedHashMap<>();
    StateWalker.states(machine).forEach(state -> types.put(state.name(), state.type().label()));
    Map<String, String> ran = new LinkedHashMap<>();
    for (HistoryEvent event : past.events()) {
      if (event.type().isStateEntered()) {
        ran.put(String.valueOf(event.text("name")), String.valueOf(event.type().stateType()));
      }
    }
    if (!ran.isEmpty() && ran.keySet().stream().noneMatch(types::containsKey)) {
      throw new UnusableHistoryException(
          "it is the history of another state machine, with the states "
              + String.join(", ", ran.keySet()));
    }
    ran.forEach(
        (name, type) -> {
          String now = types.get(name);
          if (now == null) {
            told.add("the state \"" + name + "\" ran before and is not in the definition any more");
          } else if (!now.equals(type)) {
            told.add("the state \"" + name + "\" ran as " + type + " and is a " + now + " now");
          }
        });
  }

  private void strand(PastStrand strand, StateContainer container) throws UnusableHistoryException {
    PastVisit visit = strand.visit();
    if (visit == null || (visit.isExited() && strand.owner() != null)) {
      return;
    }
    State state = container.states().get(visit.name());
    if (state == null) {
      throw new UnusableHistoryException(
          "it stopped in the state \""
              + visit.name()
              + "\", which is not in the definition any more"
              + ADVICE);
    }
    if (!state.type().label().equals(visit.type())) {
      throw new UnusableHistoryException(
          "it stopped in the state \""
              + visit.name()
              + "\" as "
              + visit.type()
              + ", which is a "
              + state.type().label()
              + " now"
              + ADVICE);
    }
    if (!visit.isExited() && visit.goesOn()) {
      inside(visit, state);
    }
  }

  private void inside(PastVisit visit, State state) throws UnusableHistoryException {
    String arn = visit.mapRunArn();
    if (arn != null) {
      mapRuns.add(arn);
    }
    for (PastStrand strand : visit.strands()) {
      StateContainer container = container(visit, strand, state);
      if (container == null) {
        told.add(
            "a branch of the state \"" + visit.name() + "\" is not there any more; it is left out");
      } else {
        strand(strand, container);
      }
    }
  }

  private static @Nullable StateContainer container(
      PastVisit visit, PastStrand strand, State state) {
    if (state instanceof MapState map) {
      return map.processor();
    }
    if (state instanceof ParallelState parallel) {
      for (Branch branch : parallel.branches()) {
        if (visit.branch(String.valueOf(branch.startAt())) == strand) {
          return branch;
        }
      }
    }
    return null;
  }
}
