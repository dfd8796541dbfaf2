package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.expression.jsonata.JsonataOutline;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.expression.jsonata.JsonataSyntax;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression calls a function that does not exist.
 *
 * <p><b>What it does:</b> compares every function called with those of JSONata and of Step
 * Functions and with those that the expression defines itself.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution fails with {@code
 * States.QueryEvaluationError}. {@code $eval} is not offered; {@code $parse} reads JSON text.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $uppercas($states.input.a) %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $uppercase($states.input.a) %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Transforming data with JSONata.
 */
public final class JsonataUnknownFunction extends JsonataRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNKNOWN_JSONATA_FUNCTION");

  JsonataUnknownFunction() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(
      DefinitionOutline outline, ExpressionSite site, JsonataOutline text, Findings findings) {
    Set<String> bound = new HashSet<>();
    for (Mention binding : text.bindings()) {
      bound.add(binding.name());
    }
    for (Mention call : text.calls()) {
      if (!JsonataSyntax.functions().contains(call.name()) && !bound.contains(call.name())) {
        String help = findings.isFull() ? null : help(call.name());
        Place place = JsonataText.place(outline, site, call);
        findings.warning(CODE, place, "There is no function $" + call.name(), help);
      }
    }
  }

  private static @Nullable String help(String name) {
    return name.equals("eval")
        ? "Step Functions does not offer $eval; use $parse to read JSON text."
        : Suggestion.didYouMean(name, JsonataSyntax.functions());
  }

  /** Whether a name is that of a function. */
  static boolean isFunction(String name) {
    return JsonataSyntax.functions().contains(name) || name.equals("eval");
  }
}
