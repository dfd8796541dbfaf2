package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.diagnostic.Suggestion;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expression reads a variable that nothing assigns.
 *
 * <p><b>What it does:</b> compares the variables that are read with those assigned in the same
 * {@code States} object and in those around it.
 *
 * <p><b>Why it matters:</b> AWS takes the definition; the execution fails when the variable is
 * read.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $total %}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.total %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Variables.
 */
public final class UnassignedVariable extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNASSIGNED_VARIABLE");

  private static final Set<String> STATES_MEMBERS =
      Set.of("input", "context", "result", "errorOutput");

  /** Comparing with all names takes long. */
  private static final int MOST_HELPED = 100;

  UnassignedVariable() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    VariableScopes scopes = null;
    int unassigned = 0;
    for (ExpressionSite site : outline.expressions()) {
      for (Mention read : VariableReads.of(site, findings)) {
        if (scopes == null) {
          scopes = new VariableScopes(outline);
        }
        if (!scopes.isVisible(read.name(), site.pointer())) {
          String message = "Nothing assigns the variable $" + read.name() + " here";
          String help = unassigned++ < MOST_HELPED ? help(read, site, scopes) : null;
          findings.warning(CODE, VariableReads.place(outline, site, read), message, help);
        }
      }
    }
  }

  private static @Nullable String help(Mention read, ExpressionSite site, VariableScopes scopes) {
    if (scopes.isHidden(read.name(), site.pointer())) {
      return "A distributed Map sees no variables from outside; hand it in by ItemSelector.";
    }
    String meant = Suggestion.didYouMean(read.name(), scopes.all());
    return meant == null && site.state().isJsonata() ? reserved(read.name()) : meant;
  }

  /** The variable of the language that was probably meant. */
  private static @Nullable String reserved(String name) {
    if (STATES_MEMBERS.contains(name)) {
      return "Did you mean $states." + name + "?";
    }
    return Suggestion.nearest(name, Set.of("states")) == null ? null : "Did you mean $states?";
  }
}
