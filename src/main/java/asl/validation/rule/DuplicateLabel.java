package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two Map states have the same label.
 *
 * <p><b>What it does:</b> compares the {@code Label} of all Map states of the definition.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: the label becomes part of the ARN of the
 * map runs, which must tell the states apart.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {
 *   "A": {"Type": "Map", "Label": "run", "ItemProcessor": {}, "Next": "B"},
 *   "B": {"Type": "Map", "Label": "run", "ItemProcessor": {}, "End": true}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {
 *   "A": {"Type": "Map", "Label": "first", "ItemProcessor": {}, "Next": "B"},
 *   "B": {"Type": "Map", "Label": "second", "ItemProcessor": {}, "End": true}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: ValidateStateMachineDefinition, error codes; Map state in
 * Distributed mode, Label.
 */
public final class DuplicateLabel extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("DUPLICATE_LABEL_NAME");

  DuplicateLabel() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    Map<String, Place> first = new HashMap<>();
    for (StateSite state : outline.states()) {
      Member label = state.field("Label");
      if (state.state().type() == StateType.MAP
          && label != null
          && label.value().toValue() instanceof String text
          && !text.contains("${")) {
        Place place = Place.member(state.pointer().member("Label"), label);
        Place other = first.putIfAbsent(text, place);
        if (other != null) {
          String message = "Duplicate Label name: " + text;
          List<Related> related = List.of(findings.related("first used here", other));
          findings.report(
              CODE, Severity.ERROR, place, message, "Give one of them another label.", related);
        }
      }
    }
  }
}
