package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonpath.JsonPath;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.Set;

/**
 * An {@code ErrorPath} or {@code CausePath} cannot give a string.
 *
 * <p><b>What it does:</b> reads {@code ErrorPath} and {@code CausePath} as a path, or as a call of
 * an intrinsic function that gives a string: {@code ArrayGetItem}, {@code Base64Encode}, {@code
 * Base64Decode}, {@code Format}, {@code JsonToString}, {@code Hash}, {@code UUID}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Fail", "CausePath": "States.MathAdd($.a, 1)"}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Fail", "CausePath": "States.Format('{}', $.a)"}
 * }</pre>
 *
 * <p><b>Specification:</b> Fail State.
 */
public final class TextFieldSyntax extends SyntaxRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final Set<String> GIVE_TEXT =
      Set.of(
          "States.ArrayGetItem",
          "States.Base64Encode",
          "States.Base64Decode",
          "States.Format",
          "States.JsonToString",
          "States.Hash",
          "States.UUID");

  TextFieldSyntax() {
    super(CODE, Severity.ERROR, ExpressionKind.TEXT_FIELD);
  }

  @Override
  void check(DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    String message =
        "The value for the field '"
            + site.field()
            + "' must be a valid JSONPath or a valid intrinsic function call that returns a string";
    try {
      if (!IntrinsicCall.isCall(text)) {
        JsonPath.compile(text);
        return;
      }
      TemplateFieldSyntax.refuse(outline.call(text));
      String name = text.substring(0, text.indexOf('(')).strip();
      if (!GIVE_TEXT.contains(name)) {
        findings.error(CODE, site.whole(), message, name + " does not give a string.");
      }
    } catch (ExpressionSyntaxException e) {
      findings.error(CODE, SyntaxPlace.of(outline, site, e), message, SyntaxPlace.reason(e, text));
    }
  }
}
