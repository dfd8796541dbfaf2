package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.TransitionSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * No transition leads to a state.
 *
 * <p><b>What it does:</b> looks for states that neither {@code StartAt} nor a transition of another
 * state beside them names. A state that a misspelt transition means is left out, because that
 * transition is reported itself.
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
public final class UnreferencedState extends ContainerRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_TRANSITION_TARGET");

  /** How many missing targets are compared with the names of all states. */
  private static final int MOST_COMPARED = 100;

  UnreferencedState() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(ContainerSite container, Findings findings) {
    if (!MissingEndState.hasTerminal(container) || container.losesTransitions()) {
      return;
    }
    Set<String> referenced = new HashSet<>();
    List<String> dangling = new ArrayList<>();
    for (TransitionSite transition : container.transitions()) {
      String target = transition.target();
      if (target.contains("${")) {
        return;
      }
      if (!target.equals(transition.from())) {
        referenced.add(target);
      }
      if (!container.stateMembers().containsKey(target)) {
        dangling.add(target);
      }
    }
    String start = container.container().startAt();
    if (start == null) {
      return;
    }
    Set<String> unreferenced = new LinkedHashSet<>(container.stateMembers().keySet());
    unreferenced.removeAll(referenced);
    boolean isStartMissing = !container.stateMembers().containsKey(start);
    if (isStartMissing && unreferenced.size() == 1) {
      return;
    }
    if (dangling.size() <= MOST_COMPARED) {
      removeMeant(dangling, unreferenced);
    }
    for (String name : unreferenced) {
      Member member = container.stateMembers().get(name);
      if (member != null) {
        Place place = Place.key(container.pointer().member("States").member(name), member);
        String message = "State \"" + name + "\" is not reachable.";
        findings.error(CODE, place, message, "Name it in a Next, Default or Catch, or remove it.");
      }
    }
  }

  /**
   * Removes the states that a transition to a missing state means by a slip of the pen: that
   * transition is reported, and this follows from it. Numbered names are no slips: {@code Pass2} is
   * not {@code Pass3}.
   */
  private static void removeMeant(List<String> dangling, Set<String> unreferenced) {
    for (String target : dangling) {
      String meant = Suggestion.nearest(target, unreferenced);
      if (meant != null && !withoutDigits(meant).equals(withoutDigits(target))) {
        unreferenced.remove(meant);
      }
    }
  }

  private static String withoutDigits(String name) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      if (!Character.isDigit(name.charAt(at))) {
        letters.append(name.charAt(at));
      }
    }
    return letters.toString();
  }
}
