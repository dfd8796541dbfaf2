package asl.validation.rule;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two states of a machine have the same name.
 *
 * <p><b>What it does:</b> compares the names of all states, those inside branches and item
 * processors included.
 *
 * <p><b>Why it matters:</b> State names must be unique in the whole machine; the history would not
 * tell which of the two ran.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ItemProcessor":
 *   {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Map", "End": true, "ItemProcessor":
 *   {"StartAt": "Each", "States": {"Each": {"Type": "Succeed"}}}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> States.
 */
public final class DuplicateStateName extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("DUPLICATE_STATE_NAME");

  DuplicateStateName() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    Map<String, Place> first = new HashMap<>();
    for (ContainerSite container : outline.containers()) {
      JsonPointer states = container.pointer().member("States");
      for (Member member : container.stateMembers().values()) {
        Place place = Place.key(states.member(member.name()), member);
        Place other = first.putIfAbsent(member.name(), place);
        if (other != null) {
          String message = "The state name \"" + member.name() + "\" is used twice";
          List<Related> related = List.of(findings.related("first defined here", other));
          findings.report(
              CODE, Severity.ERROR, place, message, "Give one of them another name.", related);
        }
      }
    }
  }
}
