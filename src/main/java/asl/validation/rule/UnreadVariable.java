package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonpath.VariableName;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A variable is assigned and never read.
 *
 * <p><b>What it does:</b> looks for the name of every variable in all expressions of the
 * definition.
 *
 * <p><b>Why it matters:</b> The value counts against the size of the variables and is of no use;
 * perhaps the name is misspelt where it was meant to be read.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Assign": {"total": 3}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
 *   "A": {"Type": "Pass", "Assign": {"total": 3}, "Next": "B"},
 *   "B": {"Type": "Succeed", "Output": "{% $total %}"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Passing data between states with variables.
 */
public final class UnreadVariable extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNREAD_VARIABLE");

  UnreadVariable() {
    super(CODE, Severity.HINT);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    List<AssignSite> assigned = AssignSite.of(outline);
    if (assigned.isEmpty()) {
      return;
    }
    Set<String> mentioned = mentioned(outline);
    Set<String> reported = new HashSet<>();
    for (AssignSite site : assigned) {
      if (!mentioned.contains(site.name())
          && !mentioned.contains("{")
          && VariableName.isValid(site.name())
          && reported.add(site.name())) {
        String message = "The variable \"" + site.name() + "\" is never read";
        findings.report(CODE, Severity.HINT, site.place(), message, null, List.of());
      }
    }
  }

  /** Every name behind a dollar sign; a brace if there is a placeholder, which may be any. */
  private static Set<String> mentioned(DefinitionOutline outline) {
    Set<String> mentioned = new HashSet<>();
    for (ExpressionSite site : outline.expressions()) {
      String text = String.valueOf(site.text());
      int dollar = text.indexOf('$');
      while (dollar >= 0) {
        int end = dollar + 1;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
          end++;
        }
        boolean isPlaceholder = end < text.length() && end == dollar + 1 && text.charAt(end) == '{';
        mentioned.add(isPlaceholder ? "{" : text.substring(dollar + 1, end));
        dollar = text.indexOf('$', end);
      }
    }
    return mentioned;
  }
}
