package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;
import asl.validation.outline.TransitionSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From a state no way leads to an end.
 *
 * <p><b>What it does:</b> follows all transitions backwards from the states that end the machine,
 * branch or item processor, and names the states from which none of them can be reached.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution loops until it fails, times out
 * or has 25,000 events.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Choice", "Default": "B",
 *     "Choices": [{"Variable": "$.done", "BooleanEquals": true, "Next": "C"}]},
 *   "B": {"Type": "Wait", "Seconds": 9, "Next": "D"}, "D": {"Type": "Pass", "Next": "B"},
 *   "C": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Choice", "Default": "B",
 *     "Choices": [{"Variable": "$.done", "BooleanEquals": true, "Next": "C"}]},
 *   "B": {"Type": "Wait", "Seconds": 9, "Next": "D"}, "D": {"Type": "Pass", "Next": "A"},
 *   "C": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Terminal State.
 */
public final class EndlessLoop extends ContainerRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("ENDLESS_LOOP");

  EndlessLoop() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(ContainerSite container, Findings findings) {
    if (!MissingEndState.hasTerminal(container) || container.losesTransitions()) {
      return;
    }
    StateLinks before = new StateLinks();
    StateLinks after = new StateLinks();
    List<String> starts = new ArrayList<>();
    for (TransitionSite transition : container.transitions()) {
      String from = transition.from();
      String target = transition.target();
      if (!container.stateMembers().containsKey(target)) {
        return;
      }
      if (from == null) {
        starts.add(target);
      } else {
        before.add(target, from);
        after.add(from, target);
      }
    }
    List<String> ends = new ArrayList<>();
    for (String name : container.stateMembers().keySet()) {
      StateSite state = container.state(name);
      if (state == null || MissingEndState.isTerminal(state) || !after.has(name)) {
        ends.add(name);
      }
    }
    Set<String> running = after.reached(starts);
    running.removeAll(before.reached(ends));
    report(container, running, findings);
  }

  private static void report(ContainerSite container, Set<String> endless, Findings findings) {
    List<String> names = new ArrayList<>();
    StateSite first = null;
    for (StateSite state : container.states()) {
      if (endless.contains(state.name())) {
        first = first == null ? state : first;
        names.add(state.name());
      }
    }
    if (first != null) {
      String message = "No way leads from here to an end: " + String.join(" -> ", names);
      findings.warning(CODE, first.namePlace(), message, null);
    }
  }
}
