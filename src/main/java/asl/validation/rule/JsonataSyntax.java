package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.ExpressionSyntaxException;
import asl.expression.NoRandom;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.JsonataSlip;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.time.InstantSource;

/**
 * A JSONata expression cannot be read.
 *
 * <p><b>What it does:</b> compiles every JSONata expression.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.a + %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.a + 1 %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> JSONata.
 */
public final class JsonataSyntax extends SyntaxRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("INVALID_JSONATA_EXPRESSION");

  JsonataSyntax() {
    super(CODE, Severity.ERROR, ExpressionKind.JSONATA);
  }

  @Override
  void check(DefinitionOutline outline, ExpressionSite site, String text, Findings findings) {
    int start = JsonataText.start(text);
    String expression = JsonataLanguage.between(text);
    if (expression.isEmpty()) {
      findings.markBroken(site.pointer());
      findings.error(CODE, site.whole(), "Unexpected end of expression", "Write an expression.");
      return;
    }
    JsonataLanguage language = new JsonataLanguage(NoRandom.INSTANCE, InstantSource.system());
    try {
      language.compile(expression, site.field());
    } catch (ExpressionSyntaxException e) {
      findings.markBroken(site.pointer());
      int offset = Math.min(e.offset(), expression.length() - 1);
      Place place = offset < 0 ? site.whole() : site.part(outline.file(), start + offset, 1);
      String help = JsonataSlip.help(expression, e.offset());
      findings.error(CODE, place, String.valueOf(e.getMessage()), help);
    }
  }
}
