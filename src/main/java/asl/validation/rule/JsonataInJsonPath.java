package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataLanguage;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * A state in JSONPath holds a JSONata expression.
 *
 * <p><b>What it does:</b> looks in the payload templates of JSONPath states for text between <code>
 * {%</code> and <code>%}</code>.
 *
 * <p><b>Why it matters:</b> The text itself is handed over; it is not evaluated.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id": "{% $states.input.id %}"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Query Languages.
 */
public final class JsonataInJsonPath extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("JSONATA_IN_JSONPATH");

  private static final List<String> FIELDS =
      List.of("Parameters", "ResultSelector", "ItemSelector", "Assign", "Result", "Cause", "Error");

  JsonataInJsonPath() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (!state.isJsonata()) {
      for (String field : FIELDS) {
        SourceNode value = state.value(field);
        if (value != null) {
          check(value, state.pointer().member(field), findings);
        }
      }
    }
  }

  private static void check(SourceNode node, JsonPointer pointer, Findings findings) {
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        check(member.value(), pointer.member(member.name()), findings);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        check(array.elements().get(i), pointer.element(i), findings);
      }
    } else if (node.toValue() instanceof String text && JsonataLanguage.isExpression(text)) {
      String message = "A JSONata expression is not evaluated in a JSONPath state";
      String help = "Set \"QueryLanguage\": \"JSONata\" in the state, or write a path.";
      findings.warning(CODE, Place.value(pointer, node), message, help);
    }
  }
}
