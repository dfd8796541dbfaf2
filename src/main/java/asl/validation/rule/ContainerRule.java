package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.ContainerSite;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;

/** A check that looks at one state machine, branch or item processor after the other. */
abstract class ContainerRule extends Rule {
  ContainerRule(DiagnosticCode code, Severity severity) {
    super(code, severity);
  }

  @Override
  public final void check(DefinitionOutline outline, Findings findings) {
    for (ContainerSite container : outline.containers()) {
      check(container, findings);
    }
  }

  /** Reports what is wrong with one of them, those inside it left out. */
  abstract void check(ContainerSite container, Findings findings);
}
