package asl.validation.rule;

import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.List;

/**
 * A payload template gives one member twice.
 *
 * <p><b>What it does:</b> looks for objects in payload templates that have a member {@code name}
 * and a member {@code name.$}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition, because both would give the member {@code
 * name}.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id": 1, "id.$": "$.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Payload Template.
 */
public final class TemplateFieldTwice extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  TemplateFieldTwice() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      JsonPointer container = site.pointer().parent();
      Member dynamic = site.member();
      if (site.kind() != ExpressionKind.TEMPLATE_FIELD || container == null || dynamic == null) {
        continue;
      }
      String name = site.field().substring(0, site.field().length() - 2);
      if (outline.document().find(container) instanceof ObjectNode object) {
        Member constant = object.member(name);
        if (constant != null) {
          String message =
              "The fields '" + name + "' and '" + site.field() + "' give the same member";
          Place place = Place.key(container, dynamic);
          List<Related> related =
              List.of(findings.related("the other one", Place.key(container, constant)));
          findings.report(CODE, Severity.ERROR, place, message, "Remove one of them.", related);
        }
      }
    }
  }
}
