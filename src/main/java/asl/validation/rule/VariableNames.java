package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonpath.VariableName;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A variable has a name that it cannot have.
 *
 * <p><b>What it does:</b> looks at the names in every {@code Assign}: Unicode identifiers of at
 * most 80 characters.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Assign": {"order-id": 1}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "Assign": {"orderId": 1}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> Variables; AWS: Passing data between states with variables.
 */
public final class VariableNames extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("INVALID_VARIABLE_NAME");

  VariableNames() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (AssignSite site : AssignSite.of(outline)) {
      String name = site.name();
      if (!VariableName.isReserved(name) && !VariableName.isValid(name) && !name.contains("${")) {
        findings.error(CODE, site.place(), message(name), help(name));
      }
    }
  }

  private static @Nullable String help(String name) {
    String mended = name.replaceAll("[^\\p{L}\\p{N}_]+", "_");
    return VariableName.isValid(mended) ? "Write \"" + mended + "\"." : null;
  }

  private static String message(String name) {
    return VariableName.isIdentifier(name)
        ? "A variable name has at most 80 characters"
        : "\""
            + name
            + "\" is not a variable name: letters, digits and underscores, no digit first";
  }
}
