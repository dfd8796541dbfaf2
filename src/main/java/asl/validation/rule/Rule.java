package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;

/** One check of a definition. It has no state and serves many definitions and threads. */
public interface Rule {
  /** The code of what it reports; AWS's where AWS has one, so several rules may share it. */
  DiagnosticCode code();

  /** How bad that is. */
  Severity severity();

  /** Reports what is wrong. The definition may have any other fault. */
  void check(DefinitionOutline outline, Findings findings);
}
