package asl.validation.rule;

import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceNode;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A definition holds placeholders that have no value.
 *
 * <p><b>What it does:</b> looks for <code>${Name}</code> in the text; one warning names them all.
 *
 * <p><b>Why it matters:</b> A template fills them in when it is deployed. Deployed as it is, the
 * definition holds the text itself, and AWS may reject it.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "${FunctionArn}", "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f", "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS SAM: DefinitionSubstitutions.
 */
public final class UnresolvedPlaceholder extends Rule {
  private static final DiagnosticCode CODE = new DiagnosticCode("UNRESOLVED_PLACEHOLDER");

  UnresolvedPlaceholder() {
    super(CODE, Severity.WARNING);
  }

  @Override
  public void check(DefinitionOutline outline, Findings findings) {
    SourceNode root = outline.document().root();
    if (root == null) {
      return;
    }
    PlaceholderNames names = new PlaceholderNames(outline);
    names.collect(root, JsonPointer.ROOT);
    Place first = names.first();
    if (first != null) {
      String message =
          (names.names().size() == 1 ? "A placeholder has" : "Placeholders have")
              + " no value yet: "
              + String.join(", ", names.names());
      findings.warning(CODE, first, message, "Give values with --substitute NAME=VALUE.");
    }
  }
}
