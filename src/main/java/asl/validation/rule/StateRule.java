package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.StateSite;

/** A check that looks at one state after the other. */
abstract class StateRule extends Rule {
  StateRule(DiagnosticCode code, Severity severity) {
    super(code, severity);
  }

  @Override
  public final void check(DefinitionOutline outline, Findings findings) {
    for (StateSite state : outline.states()) {
      check(state, findings);
    }
  }

  /** Reports what is wrong with a state. */
  abstract void check(StateSite state, Findings findings);
}
