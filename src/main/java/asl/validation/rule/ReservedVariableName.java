package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonpath.VariableName;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;

/**
 * A variable has a name that Step Functions keeps for itself.
 *
 * <p><b>What it does:</b> looks in every {@code Assign} for the name {@code states}.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: {@code $states} holds the input, the result
 * and the context object.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Assign": {"states": 1}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Assign": {"state": 1}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Variables; AWS: Passing data between states with variables.
 */
public final class ReservedVariableName extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("RESERVED_VARIABLE_NAME");

  ReservedVariableName() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (AssignSite site : AssignSite.of(outline)) {
      if (VariableName.isReserved(site.name())) {
        String message = "The variable name \"" + site.name() + "\" is reserved";
        findings.error(CODE, site.place(), message, "Give it another name.");
      }
    }
  }
}
