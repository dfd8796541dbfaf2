package asl.function.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The key of a mapped function: {@code state:NAME}, a name, an ARN, or one of the latter with
 * {@code *} for any characters. A key without qualifier stands for every version and alias.
 *
 * @param text as written
 */
public record FunctionKey(String text) {
  private static final String STATE = "state:";

  /** How well a key fits; the higher fit wins, of equal ones the first in the file. */
  enum Fit {
    NONE,
    PATTERN,
    NAME,
    QUALIFIED
  }

  /** The state it stands for; null if it stands for a function. */
  public @Nullable String stateName() {
    return text.startsWith(STATE) ? text.substring(STATE.length()) : null;
  }

  /**
   * How well it fits a function or resource.
   *
   * @param resource a name or an ARN
   * @param qualifier the version or alias asked for beside it; null if none
   */
  Fit fit(String resource, @Nullable String qualifier) {
    if (text.startsWith(STATE)) {
      return Fit.NONE;
    }
    FunctionReference asked = FunctionReference.parse(resource);
    if (text.indexOf('*') >= 0) {
      boolean fits = Glob.matches(text, resource) || Glob.matches(text, asked.name());
      return fits ? Fit.PATTERN : Fit.NONE;
    }
    if (text.equals(resource) && qualifier == null) {
      return Fit.QUALIFIED;
    }
    FunctionReference key = FunctionReference.parse(text);
    if (!key.name().equals(asked.name()) || (key.arn() && asked.arn() && !sameFunction(resource))) {
      return Fit.NONE;
    }
    String wanted = qualifier == null ? asked.qualifier() : qualifier;
    if (key.qualifier() == null) {
      return Fit.NAME;
    }
    return key.qualifier().equals(wanted) ? Fit.QUALIFIED : Fit.NONE;
  }

  private boolean sameFunction(String resource) {
    return unqualified(text).equals(unqualified(resource));
  }

  private static String unqualified(String arn) {
    int end = -1;
    for (int colons = 0; colons < 7; colons++) {
      end = arn.indexOf(':', end + 1);
      if (end < 0) {
        return arn;
      }
    }
    return arn.substring(0, end);
  }
}
