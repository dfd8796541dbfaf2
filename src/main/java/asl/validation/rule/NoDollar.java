package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.source.SourceNode.ArrayNode;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import java.util.List;

/**
 * A constant looks like a path.
 *
 * <p><b>What it does:</b> looks in payload templates for members that do not end in {@code .$}
 * whose value is text that begins with {@code $.} or {@code $$.}, or that is a call of an intrinsic
 * function.
 *
 * <p><b>Why it matters:</b> The text itself is handed over, not what the path points to.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id": "$.order.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$.order.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Payload Template; AWS: ValidateStateMachineDefinition.
 */
public final class NoDollar extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("NO_DOLLAR");

  private static final List<String> TEMPLATES =
      List.of("Parameters", "ResultSelector", "ItemSelector", "Assign");

  NoDollar() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (!state.isJsonata()) {
      for (String field : TEMPLATES) {
        SourceNode template = state.value(field);
        if (template != null) {
          check(template, state.pointer().member(field), findings);
        }
      }
    }
  }

  private static void check(SourceNode node, JsonPointer pointer, Findings findings) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        check(array.elements().get(i), pointer.element(i), findings);
      }
    }
    if (node instanceof ObjectNode object) {
      for (Member member : object.members()) {
        if (member.value() instanceof ScalarNode scalar) {
          if (!member.name().endsWith(".$") && StaticPath.looksLikePath(scalar.value())) {
            Place place = Place.key(pointer.member(member.name()), member);
            String message =
                "Field '"
                    + member.name()
                    + "' has a path for its value, but no '.$' behind its name";
            findings.warning(CODE, place, message, "Write \"" + member.name() + ".$\".");
          }
        } else {
          check(member.value(), pointer.member(member.name()), findings);
        }
      }
    }
  }
}
