package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.expression.jsonata.JsonataOutline;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;

/** A check of what the JSONata expressions that can be read mention. */
abstract class JsonataRule extends Rule {
  JsonataRule(DiagnosticCode code, Severity severity) {
    super(code, severity);
  }

  @Override
  public final void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      JsonataOutline mentions = JsonataText.outline(site, findings);
      if (mentions != null) {
        check(outline, site, mentions, findings);
      }
    }
  }

  /** Reports what is wrong with what an expression mentions. */
  abstract void check(
      DefinitionOutline outline, ExpressionSite site, JsonataOutline text, Findings findings);
}
