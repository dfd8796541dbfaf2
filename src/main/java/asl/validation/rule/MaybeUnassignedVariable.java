package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataLanguage;
import asl.expression.jsonata.JsonataOutline.Mention;
import asl.source.JsonPointer;
import asl.source.SourceNode.ObjectNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import java.util.HashSet;
import java.util.Set;

/**
 * A variable is read that not every way to the state assigns.
 *
 * <p><b>What it does:</b> follows the transitions, choice rules and catchers with what each
 * assigns, and compares what every way to a state has assigned with what the state reads. Variables
 * that the definition tests with {@code $exists} or {@code IsPresent} are left out.
 *
 * <p><b>Why it matters:</b> The execution fails when it comes by a way that does not assign the
 * variable.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {
 *   "A": {"Type": "Choice", "Default": "C",
 *     "Choices": [{"Variable": "$.gift", "BooleanEquals": true, "Next": "B"}]},
 *   "B": {"Type": "Pass", "Assign": {"note": "For you"}, "Next": "C"},
 *   "C": {"Type": "Pass", "Parameters": {"text.$": "$note"}, "End": true}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {
 *   "A": {"Type": "Choice", "Default": "C", "Assign": {"note": ""},
 *     "Choices": [{"Variable": "$.gift", "BooleanEquals": true, "Next": "B"}]},
 *   "B": {"Type": "Pass", "Assign": {"note": "For you"}, "Next": "C"},
 *   "C": {"Type": "Pass", "Parameters": {"text.$": "$note"}, "End": true}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Passing data between states with variables.
 */
public final class MaybeUnassignedVariable extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("MAYBE_UNASSIGNED_VARIABLE");

  private static final String EXISTS = "$exists(";

  MaybeUnassignedVariable() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    VariableScopes scopes = new VariableScopes(outline);
    if (scopes.all().isEmpty()) {
      return;
    }
    VariableFlow flow = new VariableFlow(outline, scopes);
    Set<String> tested = tested(outline, findings);
    for (ExpressionSite site : outline.expressions()) {
      for (Mention read : VariableReads.of(site, findings)) {
        String name = read.name();
        if (flow.isUncertain(name, site.state())
            && !tested.contains(name)
            && scopes.isVisible(name, site.pointer())) {
          String message = "The variable $" + name + " may have no value here";
          String help =
              AssignSite.names(site.state(), site.state().node()).contains(name)
                  ? "What a state assigns is there from the next state on."
                  : "Not every way to this state assigns it; assign it before they part.";
          findings.warning(CODE, VariableReads.place(outline, site, read), message, help);
        }
      }
    }
  }

  /** The variables that the author knows may have no value. */
  private static Set<String> tested(DefinitionOutline outline, Findings findings) {
    Set<String> tested = new HashSet<>();
    for (ExpressionSite site : outline.expressions()) {
      boolean isTest = isPresenceTest(outline, site);
      for (Mention read : VariableReads.of(site, findings)) {
        if (isTest || isExistenceTest(site, read)) {
          tested.add(read.name());
        }
      }
    }
    return tested;
  }

  private static boolean isExistenceTest(ExpressionSite site, Mention read) {
    return site.kind() == ExpressionKind.JSONATA
        && JsonataLanguage.between(String.valueOf(site.text()))
            .startsWith(EXISTS, read.offset() - EXISTS.length());
  }

  private static boolean isPresenceTest(DefinitionOutline outline, ExpressionSite site) {
    JsonPointer rule = site.pointer().parent();
    return site.field().equals("Variable")
        && rule != null
        && outline.document().find(rule) instanceof ObjectNode object
        && object.member("IsPresent") != null;
  }
}
