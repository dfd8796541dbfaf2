package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonpath.JsonPath;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A field that must be a path is none.
 *
 * <p><b>What it does:</b> reads the value of every field that holds a path in the JSONPath
 * language: {@code InputPath}, {@code OutputPath}, {@code ItemsPath}, {@code Variable} and all
 * others that end in {@code Path}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition. Calls of intrinsic functions are no paths;
 * they stand in members of a payload template that end in {@code .$}.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "InputPath": "order.lines", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "InputPath": "$.order.lines", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Paths.
 */
public final class PathSyntax extends SyntaxRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  PathSyntax() {
    super(CODE, Severity.ERROR, ExpressionKind.PATH);
  }

  @Override
  void check(DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    try {
      JsonPath.compile(text);
    } catch (ExpressionSyntaxException e) {
      Place place = SyntaxPlace.of(outline, site, e);
      boolean isOperand = ComparisonOperator.ofField(site.field()) != null;
      String message =
          isOperand && !text.startsWith("$")
              ? "Value is not a Reference Path: Reference path didn't start with '$'"
              : "Value must be a valid JSONPath.";
      findings.error(CODE, place, message, SyntaxPlace.help(e, text));
    }
  }
}
