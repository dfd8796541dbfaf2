package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A JSONata expression reads a document that Step Functions does not give it.
 *
 * <p><b>What it does:</b> looks for field names, {@code $} and {@code $$} that nothing in the
 * expression gives a context.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: there is no input document; the input is
 * {@code $states.input}.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% order.id %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.order.id %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Transforming data with JSONata.
 */
public final class JsonataTopLevelReference extends JsonataRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNSUPPORTED_JSONATA_EXPRESSION");

  JsonataTopLevelReference() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(
      DefinitionOutline outline, ExpressionSite site, JsonataOutline text, Findings findings) {
    for (Mention name : text.unqualifiedNames()) {
      String message = "Reference to '" + name.name() + "' at the top level is not supported.";
      String help = "Write $states.input." + name.name() + " if the input is meant.";
      findings.error(CODE, place(outline, site, name, 0), message, help);
    }
    for (Mention context : text.contextReferences()) {
      String message = "Reference to '$" + context.name() + "' at the top level is not supported.";
      String help = "Write $states.input if the input is meant.";
      findings.error(CODE, place(outline, site, context, 1), message, help);
    }
  }

  private static Place place(
      DefinitionOutline outline, ExpressionSite site, Mention mention, int more) {
    int start = JsonataText.start(String.valueOf(site.text()));
    int length = Math.max(1, mention.name().length() + more);
    return site.part(outline.file(), start + mention.offset(), length);
  }
}
