package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;

/** A check of the texts of one kind of expressions; those with placeholders are left alone. */
abstract class SyntaxRule extends Rule {
  private final ExpressionKind kind;

  SyntaxRule(DiagnosticCode code, Severity severity, ExpressionKind kind) {
    super(code, severity);
    this.kind = kind;
  }

  @Override
  public final void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      if (site.kind() == kind) {
        String text = site.text();
        if (text != null && !text.contains("${")) {
          check(outline, site, text, findings);
        }
      }
    }
  }

  /** Reports what is wrong with the text of an expression. */
  abstract void check(
      DefinitionOutline outline, ExpressionSite site, String text, Findings findings);
}
