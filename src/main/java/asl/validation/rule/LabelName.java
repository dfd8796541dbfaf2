package asl.validation.rule;

import asl.definition.StateType;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.SourceNode.Member;
import asl.source.SourceNode.ScalarNode;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;
import asl.validation.outline.StateSite;
import org.jspecify.annotations.Nullable;

/**
 * The label of a Map is empty, too long, or has a character that it may not have.
 *
 * <p><b>What it does:</b> counts the characters of {@code Label}, up to 40, and looks for white
 * space, control characters, wildcards, brackets and other special characters.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition: the label becomes part of an ARN.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "Label": "all orders?", "ItemProcessor": {}, "End": true}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"Type": "Map", "Label": "AllOrders", "ItemProcessor": {}, "End": true}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Map state in Distributed mode, Label.
 */
public final class LabelName extends StateRule {
  private static final DiagnosticCode CODE = new DiagnosticCode("INVALID_LABEL_NAME");

  private static final String FORBIDDEN = "?*<>{}[]:;,\\|^~$#%&`\"";

  private static final int LONGEST = 40;

  LabelName() {
    super(CODE, Severity.ERROR);
  }

  @Override
  void check(StateSite state, Findings findings) {
    Member label = state.field("Label");
    if (state.state().type() == StateType.MAP
        && label != null
        && label.value() instanceof ScalarNode scalar
        && scalar.value() instanceof String text
        && !text.contains("${")) {
      String message = fault(text);
      if (message != null) {
        Place place = Place.member(state.pointer().member("Label"), label);
        findings.error(CODE, place, message, null);
      }
    }
  }

  private static @Nullable String fault(String label) {
    int length = label.codePointCount(0, label.length());
    if (length == 0) {
      return "A Label cannot be empty";
    }
    if (length > LONGEST) {
      return "A Label has at most 40 characters; this one has " + length;
    }
    int at = 0;
    while (at < label.length()) {
      int c = label.codePointAt(at);
      if (isForbidden(c)) {
        return "A Label has no white space and none of the characters " + FORBIDDEN;
      }
      at += Character.charCount(c);
    }
    return null;
  }

  private static boolean isForbidden(int c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0;
  }
}
