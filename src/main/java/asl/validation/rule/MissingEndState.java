package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import asl.validation.outline.TransitionSite;

/**
 * A machine, branch or item processor has no state to end with.
 *
 * <p><b>What it does:</b> looks for a state with {@code "End": true}, or of type Succeed or Fail,
 * in every {@code States} object.
 *
 * <p><b>Why it matters:</b> AWS rejects a machine without one: it could only end by an error. It
 * does not look for one in branches and item processors, so there it is a warning.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "A"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Terminal State.
 */
public final class MissingEndState extends ContainerRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_END_STATE");

  MissingEndState() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(ContainerSite container, Findings findings) {
    Member states = container.node().member("States");
    boolean wellFormed =
        !container.states().isEmpty()
            && container.states().size() == container.stateMembers().size();
    if (states == null
        || !wellFormed
        || hasTerminal(container)
        || container.losesTransitions()
        || findings.isBroken(container.pointer())) {
      return;
    }
    JsonPointer pointer = container.pointer();
    String help = "Give one state \"End\": true, or add a Succeed or Fail state.";
    if (pointer.parent() == null) {
      findings.error(CODE, end(pointer, states), "Workflow has no terminal state", help);
    } else if (!isOpen(container)) {
      String message = "This part of the workflow has no terminal state";
      findings.warning(CODE, Place.key(pointer, states), message, help);
    }
  }

  /** Where an end is missing: behind all states. */
  private static Place end(JsonPointer pointer, Member states) {
    int end = states.value().end();
    return new Place(pointer, Math.max(end - 1, states.value().start()), end);
  }

  /** Whether a transition leads nowhere, which may be where the end was. */
  private static boolean isOpen(ContainerSite container) {
    for (TransitionSite transition : container.transitions()) {
      if (!container.stateMembers().containsKey(transition.target())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a state of the container ends it. */
  static boolean hasTerminal(ContainerSite container) {
    for (StateSite site : container.states()) {
      if (isTerminal(site)) {
        return true;
      }
    }
    return false;
  }

  static boolean isTerminal(StateSite site) {
    StateType type = site.state().type();
    if (type == StateType.SUCCEED || type == StateType.FAIL) {
      return true;
    }
    SourceNode end = site.value("End");
    // A wrong value is a fault of its own; that the state is to be the last one is clear.
    return end != null && !Boolean.FALSE.equals(end.toValue());
  }
}
