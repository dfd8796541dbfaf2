package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.TransitionSite;
import java.util.HashSet;
import java.util.Set;

/**
 * No transition leads to a state.
 *
 * <p><b>What it does:</b> looks for states that neither {@code StartAt} nor a transition of another
 * state beside them names.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: the state can never run. Mostly a {@code
 * Next} or {@code Default} was forgotten or misspelt.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Transitions.
 */
public final class UnreferencedState implements Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_TRANSITION_TARGET");

  @Override
  public DiagnosticCode code() {
    return CODE;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ContainerSite container : outline.containers()) {
      if (MissingEndState.hasTerminal(container)) {
        check(container, findings);
      }
    }
  }

  private static void check(ContainerSite container, Findings findings) {
    Set<String> referenced = new HashSet<>();
    boolean open = false;
    for (TransitionSite transition : TransitionSite.of(container)) {
      if (!transition.target().equals(transition.from())) {
        referenced.add(transition.target());
      }
      open |= transition.target().contains("${");
    }
    if (open || container.container().startAt() == null) {
      return;
    }
    for (Member member : container.stateMembers().values()) {
      if (!referenced.contains(member.name())) {
        Place place = Place.key(container.pointer().member("States").member(member.name()), member);
        String message = "State \"" + member.name() + "\" is not reachable.";
        findings.error(CODE, place, message, "Name it in a Next, Default or Catch, or remove it.");
      }
    }
  }
}
