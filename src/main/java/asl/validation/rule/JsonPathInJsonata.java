package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a JSONata state looks like a path.
 *
 * <p><b>What it does:</b> looks in states whose query language is JSONata for texts that are no
 * expression and begin with {@code $.} or {@code $$.}, call an intrinsic function, or are an
 * expression without its marks: {@code $states.…} or {@code {{$…}}}.
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
      if (site.kind() == ExpressionKind.LITERAL && text != null) {
        String message = message(text);
        if (message != null) {
          findings.report(CODE, Severity.HINT, site.whole(), message, help(site, text), List.of());
        }
      }
    }
  }

  private static @Nullable String message(String text) {
    if (StaticPath.looksLikePath(text)) {
      return "The text looks like a path, but the query language is JSONata";
    }
    return lacksMarks(text)
        ? "The text looks like an expression, but does not stand between {% and %}"
        : null;
  }

  private static boolean lacksMarks(String text) {
    return text.startsWith("$states.")
        || (text.startsWith("{{") && text.endsWith("}}") && text.indexOf('$') > 0);
  }

  private static @Nullable String help(ExpressionSite site, String text) {
    String mend = null;
    if (text.startsWith("$.")) {
      mend = expression(text);
    } else if (text.startsWith("$states.")) {
      mend = "{% " + text + " %}";
    } else if (text.startsWith("{{")) {
      mend = "{% " + text.substring(2, text.length() - 2).strip() + " %}";
    }
    Member member = site.member();
    String name = member == null ? "" : member.name();
    String bare = name.endsWith(".$") ? name.substring(0, name.length() - 2) : null;
    return mend == null
        ? null
        : "Write "
            + mend
            + " if it is one"
            + (bare == null ? "." : ", and call the member \"" + bare + "\".");
  }

  private static String expression(String path) {
    return "{% $states.input" + path.substring(1) + " %}";
  }
}
