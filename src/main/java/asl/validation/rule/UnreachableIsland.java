package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.TransitionSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * States lead to one another, but no way leads to them from the start.
 *
 * <p><b>What it does:</b> follows all transitions from {@code StartAt} and names the states that
 * are never met although some state leads to them. What only a state without any transition to it
 * leads to is left out, because that state is reported itself.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, because it only asks whether any transition
 * names a state; these states never run.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Succeed"},
 *   "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Transitions.
 */
public final class UnreachableIsland extends ContainerRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNREACHABLE_STATE");

  UnreachableIsland() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(ContainerSite container, Findings findings) {
    String start = container.container().startAt();
    if (container.losesTransitions()
        || start == null
        || !container.stateMembers().containsKey(start)) {
      return;
    }
    StateLinks next = new StateLinks();
    Set<String> referenced = new HashSet<>();
    for (TransitionSite transition : container.transitions()) {
      String from = transition.from();
      if (transition.target().contains("${")) {
        return;
      }
      if (from != null && !transition.target().equals(from)) {
        next.add(from, transition.target());
        referenced.add(transition.target());
      }
    }
    List<String> starts = new ArrayList<>(List.of(start));
    for (String name : container.stateMembers().keySet()) {
      if (!referenced.contains(name)) {
        starts.add(name);
      }
    }
    Set<String> reached = next.reached(starts);
    for (Member member : container.stateMembers().values()) {
      if (!reached.contains(member.name())) {
        Place place = Place.key(container.pointer().member("States").member(member.name()), member);
        String message =
            "State \""
                + member.name()
                + "\" can never run: no way leads to it from \""
                + start
                + "\"";
        findings.warning(CODE, place, message, null);
      }
    }
  }
}
