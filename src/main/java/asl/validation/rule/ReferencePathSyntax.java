package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonpath.ReferencePath;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;

/**
 * A {@code ResultPath} does not name one place of the input.
 *
 * <p><b>What it does:</b> reads every {@code ResultPath} as a reference path: {@code $} with member
 * names and indices behind it, without wildcards, filters, slices, variables or the context object.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition, because the result could not be put into
 * one place.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "ResultPath": "$.orders[*].id", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "ResultPath": "$.orders[0].id", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Reference Paths.
 */
public final class ReferencePathSyntax extends SyntaxRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  ReferencePathSyntax() {
    super(CODE, Severity.ERROR, ExpressionKind.REFERENCE_PATH);
  }

  @Override
  void check(DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    String message =
        "The value for the field '" + site.field() + "' must be a valid Reference Path";
    try {
      PathText.check(text);
      ReferencePath.compile(text);
    } catch (ExpressionSyntaxException e) {
      findings.error(CODE, SyntaxPlace.of(outline, site, e), message, SyntaxPlace.help(e, text));
    }
  }
}
