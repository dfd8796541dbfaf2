package asl.app.validate;

import asl.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that the user does not want to hear of.
 *
 * @param code its code
 * @param location only at or below this JSON pointer; null for everywhere
 */
public record IgnoredCode(String code, @Nullable String location) {
  /** Reads {@code CODE} or {@code CODE@/States/Name}. */
  public static IgnoredCode parse(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new IgnoredCode(text, null)
        : new IgnoredCode(text.substring(0, at), text.substring(at + 1));
  }

  boolean covers(Diagnostic diagnostic) {
    if (!diagnostic.code().name().equals(code)) {
      return false;
    }
    if (location == null) {
      return true;
    }
    String found = diagnostic.location().toString();
    return found.equals(location) || found.startsWith(location + "/");
  }
}
