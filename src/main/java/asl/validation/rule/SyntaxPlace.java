package asl.validation.rule;

import asl.diagnostic.Suggestion;
import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicCall;
import asl.validation.outline.DefinitionOutline;
import asl.validation.outline.ExpressionSite;
import asl.validation.outline.Place;

/** Where and why an expression cannot be read. */
final class SyntaxPlace {
  private SyntaxPlace() {}

  /** The character where reading stopped; the whole value where it is not known. */
  static Place of(DefinitionOutline outline, ExpressionSite site, ExpressionSyntaxException e) {
    String text = site.text();
    int offset = e.offset();
    if (text == null || offset <= 0 || offset > text.length()) {
      return site.whole();
    }
    int length = offset < text.length() ? 1 : 0;
    return site.part(outline.file(), offset - (1 - length), 1);
  }

  /** Why a call cannot be read; for a function that does not exist the one probably meant. */
  static String reason(ExpressionSyntaxException e, String text) {
    int end = Math.max(e.offset(), 0);
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String name = text.substring(Math.min(Math.max(e.offset(), 0), end), end);
    String meant =
        IntrinsicCall.isCall(name) && !IntrinsicCall.names().contains(name)
            ? Suggestion.didYouMean(name, IntrinsicCall.names())
            : null;
    return meant == null ? String.valueOf(e.getMessage()) : e.getMessage() + ". " + meant;
  }

  /** The reason, or the likely mend. */
  static String help(ExpressionSyntaxException e, String text) {
    if (IntrinsicCall.isCall(text)) {
      return "An intrinsic function cannot stand here; call it in a payload template before.";
    }
    if (!text.startsWith("$") && !text.isEmpty() && Character.isLetter(text.charAt(0))) {
      return "Paths begin with \"$\": \"$." + text + "\".";
    }
    return String.valueOf(e.getMessage());
  }
}
