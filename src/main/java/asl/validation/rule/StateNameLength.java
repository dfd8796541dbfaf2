package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A state name is too long.
 *
 * <p><b>What it does:</b> counts the characters of every state name; 80 are allowed.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next":
 *     "A name that goes on and on and on and on, until it has more than eighty characters"},
 *   "A name that goes on and on and on and on, until it has more than eighty characters":
 *     {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A short name", "States": {"A short name": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> States.
 */
public final class StateNameLength extends ContainerRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("INVALID_STATE_NAME");

  private static final int LONGEST = 80;

  StateNameLength() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(ContainerSite container, Findings findings) {
    for (Member member : container.stateMembers().values()) {
      String name = member.name();
      int length = name.codePointCount(0, name.length());
      if ((length > LONGEST && !name.contains("${")) || name.isBlank()) {
        Place place = Place.key(container.pointer().member("States").member(name), member);
        String message =
            name.isBlank()
                ? "A state name cannot be empty"
                : "A state name has at most 80 characters; this one has " + length;
        findings.error(CODE, place, message, null);
      }
    }
  }
}
