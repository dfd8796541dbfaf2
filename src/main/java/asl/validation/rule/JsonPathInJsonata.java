package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.List;

/**
 * A text of a JSONata state looks like a path.
 *
 * <p><b>What it does:</b> looks in states whose query language is JSONata for texts that are no
 * expression and begin with {@code $.} or {@code $$.}, or call an intrinsic function.
 *
 * <p><b>Why it matters:</b> AWS takes the definition, and the text itself is handed over, not what
 * the path points to.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": {"id": "$.order.id"}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "End": true,
 *   "Output": {"id": "{% $states.input.order.id %}"}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Transforming data with JSONata.
 */
public final class JsonPathInJsonata extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("JSONPATH_IN_JSONATA");

  JsonPathInJsonata() {
    super(CODE, Severity.HINT);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      String text = site.text();
      if (site.kind() == ExpressionKind.LITERAL && text != null && StaticPath.looksLikePath(text)) {
        String message = "The text looks like a path, but the query language is JSONata";
        String help = text.startsWith("$.") ? "Write " + expression(text) + " if it is one." : null;
        findings.report(CODE, Severity.HINT, site.whole(), message, help, List.of());
      }
    }
  }

  private static String expression(String path) {
    return "{% $states.input" + path.substring(1) + " %}";
  }
}
