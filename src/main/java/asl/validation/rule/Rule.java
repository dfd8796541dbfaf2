package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;

/** One check of a definition. It has no state and serves many definitions and threads. */
public abstract class Rule {
  private final DiagnosticCode code;
  private final Severity severity;

  Rule(DiagnosticCode code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** The code of what it reports; AWS's where AWS has one, so several rules may share it. */
  public final DiagnosticCode code() {
    return code;
  }

  /** How bad that is. */
  public final Severity severity() {
    return severity;
  }

  /** Reports what is wrong. The definition may have any other fault. */
  public abstract void check(DefinitionOutline outline, Findings findings);
}
