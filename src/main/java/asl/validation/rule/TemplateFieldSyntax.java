package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.intrinsic.IntrinsicOutline;
import asl.expression.jsonpath.JsonPath;
import asl.source.JsonPointer;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A member {@code name.$} of a payload template holds neither a path nor a call.
 *
 * <p><b>What it does:</b> reads the value of every member of a payload template whose name ends in
 * {@code .$} as a path or as a call of an intrinsic function, and checks the names of the functions
 * and how many arguments they take.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "States.UUID(1)"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"id.$": "States.UUID()"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Payload Template; Intrinsic Functions.
 */
public final class TemplateFieldSyntax extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  TemplateFieldSyntax() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      if (site.kind() == ExpressionKind.TEMPLATE_FIELD) {
        check(outline, site, findings);
      }
    }
  }

  private static void check(DefinitionOutline outline, ExpressionSite site, Findings findings) {
    String text = site.text();
    JsonPointer container = site.pointer().parent();
    if (container == null || (text != null && text.contains("${"))) {
      return;
    }
    String field = "The value for the field '" + site.field() + "' must be a ";
    if (text == null) {
      String message = field + "STRING that contains a JSONPath but was not";
      String help = "Write a path in double quotes, or take \".$\" off the name.";
      findings.error(CODE, valuePlace(site).locatedAt(container), message, help);
      return;
    }
    try {
      check(outline, text);
    } catch (ExpressionSyntaxException e) {
      Place place = SyntaxPlace.of(outline, site, e).locatedAt(container);
      String message = field + "valid JSONPath or a valid intrinsic function call";
      findings.error(CODE, place, message, SyntaxPlace.reason(e, text));
    }
  }

  private static Place valuePlace(ExpressionSite site) {
    Member member = site.member();
    return member == null ? site.whole() : Place.member(site.pointer(), member);
  }

  private static void check(DefinitionOutline outline, String text)
      throws ExpressionSyntaxException {
    if (IntrinsicCall.isCall(text)) {
      refuse(outline.call(text));
    } else if (text.startsWith("$")) {
      JsonPath.compile(text);
    } else {
      throw new ExpressionSyntaxException(
          "A path begins with \"$\", a call with \"States.\"; for constant text take \".$\" off the name.",
          0);
    }
  }

  /** Throws where AWS rejects a call though it can be read. */
  static void refuse(IntrinsicCall call) throws ExpressionSyntaxException {
    for (IntrinsicOutline.Doubt doubt : call.outline().doubts()) {
      if (doubt.isRefused()) {
        throw new ExpressionSyntaxException(doubt.message(), doubt.offset());
      }
    }
  }
}
