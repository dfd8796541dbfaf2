package asl.validation.rule;

import asl.expression.ExpressionSyntaxException;
import asl.expression.intrinsic.IntrinsicCall;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls of intrinsic functions with blanks where commas belong between paths. The specification
 * asks for commas, and evaluation fails without them, but AWS's own language service takes such a
 * call.
 */
final class MissingCommas {
  /** The blanks between a path and the next one, outside strings. */
  private static final Pattern GAP = Pattern.compile("(?<=[\\w\\])*$])\\s+(?=\\$)");

  private MissingCommas() {}

  /** The call with the commas in place; null if they are not what is wrong. */
  static @Nullable String mend(String call) {
    if (!IntrinsicCall.isCall(call) || call.indexOf('\'') >= 0) {
      return null;
    }
    String mended = GAP.matcher(call).replaceAll(", ");
    if (mended.equals(call)) {
      return null;
    }
    try {
      IntrinsicCall.compile(mended, NoRandom.INSTANCE);
      return mended;
    } catch (ExpressionSyntaxException e) {
      return null;
    }
  }
}
