package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionKind;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression is opened and not closed, or closed and not opened.
 *
 * <p><b>What it does:</b> looks in JSONata states for strings that begin with <code>{%</code> but
 * do not end with <code>%}</code>, or the other way round.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: the marks must be the first and the last
 * characters of the string.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input }", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input %}", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> JSONata; AWS: Transforming data with JSONata.
 */
public final class JsonataMarks extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("SCHEMA_VALIDATION_FAILED");

  private static final String MESSAGE = "JSONata string must start with {% and end with %}";

  JsonataMarks() {
    super(CODE, Severity.ERROR);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    for (ExpressionSite site : outline.expressions()) {
      String text = site.text();
      if (site.kind() == ExpressionKind.LITERAL && text != null) {
        boolean opened = text.startsWith("{%");
        if (opened != text.endsWith("%}")) {
          String mend = help(outline, site, text);
          findings.error(CODE, site.whole(), MESSAGE, mend == null ? reason(opened) : mend);
        }
      }
    }
  }

  private static String reason(boolean opened) {
    return opened ? "\"%}\" is missing at the end." : "\"{%\" is missing at the start.";
  }

  /** The mend where only white space stands outside the marks. */
  private static @Nullable String help(
      DefinitionOutline outline, ExpressionSite site, String text) {
    String bare = text.strip();
    if (!bare.startsWith("{%") || !bare.endsWith("%}")) {
      return null;
    }
    char first = outline.file().text().charAt(site.value().start());
    boolean isBlock = first == '|' || first == '>';
    return isBlock && text.startsWith("{%") && text.endsWith("\n")
        ? "The text ends in a line break; begin it with \"" + first + "-\"."
        : "Remove the white space outside the marks.";
  }
}
