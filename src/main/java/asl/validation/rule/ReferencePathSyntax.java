package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.ReferencePath;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;

/**
 * A reference path does not name one place of the input.
 *
 * <p><b>What it does:</b> reads every {@code ResultPath} and the paths to the numbers of a Map
 * ({@code MaxConcurrencyPath}, {@code MaxItemsPath}, {@code MaxItemsPerBatchPath}, {@code
 * MaxInputBytesPerBatchPath}, {@code ToleratedFailureCountPath}, {@code
 * ToleratedFailurePercentagePath}) as reference paths: {@code $} with member names and indices
 * behind it, without wildcards, filters, slices or the context object. The numbers may be in a
 * variable.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: a result could not be put into one place,
 * and a number could be many.
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

  private static final String PREFIX = "Value is not a Reference Path";

  ReferencePathSyntax() {
    super(CODE, Severity.ERROR, ExpressionKind.REFERENCE_PATH);
  }

  @Override
  void check(DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    if (text.startsWith("$$")) {
      String message = PREFIX + ". Only ItemsPath accepts the Context Object";
      findings.error(CODE, site.whole(), message, null);
      return;
    }
    try {
      JsonPath.compile(text);
      ReferencePath.compile(site.field().equals("ResultPath") ? text : withoutVariable(text));
    } catch (ExpressionSyntaxException e) {
      String reason =
          text.startsWith("$") ? e.getMessage() : "Reference path didn't start with '$'";
      String help = SyntaxPlace.help(e, text);
      boolean isSaid = help.equals(reason);
      findings.error(
          CODE, SyntaxPlace.of(outline, site, e), PREFIX + ": " + reason, isSaid ? null : help);
    }
  }

  /** The path behind a variable's name, as one into the input. */
  private static String withoutVariable(String text) {
    int end = 1;
    while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.startsWith("$") ? "$" + text.substring(end) : text;
  }
}
