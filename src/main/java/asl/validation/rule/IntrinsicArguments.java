package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.intrinsic.IntrinsicOutline;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A call of an intrinsic function has an argument that it can never take.
 *
 * <p><b>What it does:</b> looks at the arguments that are written out in calls of intrinsic
 * functions, and at their types and ranges; and for paths with no comma between them.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution fails with {@code
 * States.IntrinsicFailure}. The specification asks for the commas, which AWS's own language service
 * does not miss.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"a.$": "States.ArrayRange('a', 9, 1)"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Parameters": {"a.$": "States.ArrayRange($.a, 9, 1)"}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Intrinsic Functions.
 */
public final class IntrinsicArguments extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("INTRINSIC_ARGUMENT");

  IntrinsicArguments() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      String text = site.text();
      boolean mayCall =
          site.kind() == ExpressionKind.TEMPLATE_FIELD || site.kind() == ExpressionKind.TEXT_FIELD;
      if (mayCall && text != null && IntrinsicCall.isCall(text) && !text.contains("${")) {
        check(outline, site, text, findings);
      }
    }
  }

  private static void check(
      DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    try {
      for (IntrinsicOutline.Doubt doubt : outline.call(text).outline().doubts()) {
        if (doubt.isRefused()) {
          continue;
        }
        Place place = site.part(outline.file(), doubt.offset(), 1);
        findings.warning(CODE, place, doubt.message(), null);
      }
    } catch (ExpressionSyntaxException e) {
      // TemplateFieldSyntax and TextFieldSyntax report it.
      return;
    }
  }
}
