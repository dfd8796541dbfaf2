package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;

/**
 * A Choice state has no {@code Default}.
 *
 * <p><b>What it does:</b> looks for Choice states without a {@code Default}.
 *
 * <p><b>Why it matters:</b> An input that no rule matches ends the execution with {@code
 * States.Runtime}, which no Catch holds.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Next": "One"}]}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Next": "One"}],
 *   "Default": "Other"}
 * }</pre>
 *
 * <p><b>Specification:</b> Choice State.
 */
public final class ChoiceWithoutDefault extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("CHOICE_WITHOUT_DEFAULT");

  ChoiceWithoutDefault() {
    super(CODE, Severity.WARNING);
  }

  @Override
  void check(StateSite state, Findings findings) {
    if (state.state().type() == StateType.CHOICE && state.field("Default") == null) {
      String message = "The Choice state \"" + state.name() + "\" has no Default";
      String help = "Without one, an input that no rule matches fails with States.Runtime.";
      findings.warning(CODE, state.namePlace(), message, help);
    }
  }
}
