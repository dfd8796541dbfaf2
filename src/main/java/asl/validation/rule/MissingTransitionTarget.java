package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.TransitionSite;
import java.util.Set;

/**
 * A transition leads to a state that does not exist.
 *
 * <p><b>What it does:</b> looks for the target of every {@code StartAt}, {@code Next} and {@code
 * Default} among the states beside it.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition. A state can only be reached from the same
 * {@code States} object: nothing leads into or out of a branch or an item processor.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "Begin", "States": {"Start": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "Start", "States": {"Start": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> Transitions.
 */
public final class MissingTransitionTarget extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MISSING_TRANSITION_TARGET");

  /** Comparing with all names takes long; where so many targets are missing it tells nothing. */
  private static final int MOST_HELPED = 100;

  private static final int MOST_NAMES = 50;

  MissingTransitionTarget() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    int missing = 0;
    for (ContainerSite container : outline.containers()) {
      if (container.stateMembers().isEmpty() || container.isOpen()) {
        continue;
      }
      for (TransitionSite transition : container.transitions()) {
        String target = transition.target();
        if (!container.stateMembers().containsKey(target) && !target.contains("${")) {
          String message = "Missing 'Next' target: " + target;
          String help = missing++ < MOST_HELPED ? help(outline, container, target) : null;
          findings.error(CODE, transition.place(), message, help);
        }
      }
    }
  }

  private static String help(DefinitionOutline outline, ContainerSite here, String target) {
    String meant = Suggestion.didYouMean(target, here.stateMembers().keySet());
    if (meant != null) {
      return meant;
    }
    for (ContainerSite other : outline.containers()) {
      if (other.stateMembers().containsKey(target)) {
        return "\""
            + target
            + "\" stands in another States object ("
            + other.pointer().member("States").location()
            + "); a transition cannot leave its own.";
      }
    }
    Set<String> names = here.stateMembers().keySet();
    return names.size() > MOST_NAMES
        ? "None of the " + names.size() + " states has a name like that."
        : "States present: " + String.join(", ", names) + ".";
  }
}
