package asl.app.validate;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How bad the user holds a kind of fault to be.
 *
 * @param code its code
 * @param location only at or below this JSON pointer, or AWS's form of one; null for everywhere
 * @param severity what to report it as; null for not at all
 */
public record SeveritySetting(String code, @Nullable String location, @Nullable Severity severity) {
  private static final String OFF = "off";

  /** Reads {@code CODE} or {@code CODE@/States/Name}: a fault not to report. */
  public static SeveritySetting ignored(String text) {
    return at(text, null);
  }

  /**
   * Reads {@code CODE=error}, {@code CODE@/States/Name=warning}, {@code CODE=hint} or {@code
   * CODE=off}.
   *
   * @return null if the text is nothing of the kind
   */
  public static @Nullable SeveritySetting parse(String text) {
    int equals = text.lastIndexOf('=');
    if (equals <= 0) {
      return null;
    }
    String code = text.substring(0, equals);
    String name = text.substring(equals + 1);
    if (name.equals(OFF)) {
      return at(code, null);
    }
    for (Severity severity : Severity.values()) {
      if (severity.name().toLowerCase(Locale.ROOT).equals(name)) {
        return at(code, severity);
      }
    }
    return null;
  }

  private static SeveritySetting at(String text, @Nullable Severity severity) {
    int at = text.indexOf('@');
    return at < 0
        ? new SeveritySetting(text, null, severity)
        : new SeveritySetting(text.substring(0, at), text.substring(at + 1), severity);
  }

  /**
   * What the settings make of a diagnostic; of several that concern it the last counts.
   *
   * @return null if it is not to be reported
   */
  static @Nullable Diagnostic apply(List<SeveritySetting> settings, Diagnostic diagnostic) {
    for (int i = settings.size() - 1; i >= 0; i--) {
      SeveritySetting setting = settings.get(i);
      if (setting.covers(diagnostic)) {
        return setting.severity() == null ? null : diagnostic.withSeverity(setting.severity());
      }
    }
    return diagnostic;
  }

  private boolean covers(Diagnostic diagnostic) {
    if (!diagnostic.code().name().equals(code)) {
      return false;
    }
    if (location == null) {
      return true;
    }
    return isAtOrBelow(diagnostic.location().toString(), location)
        || isAtOrBelow(diagnostic.location().location(), location);
  }

  private static boolean isAtOrBelow(String found, String place) {
    return found.equals(place)
        || (found.startsWith(place) && "/[".indexOf(found.charAt(place.length())) >= 0);
  }
}
