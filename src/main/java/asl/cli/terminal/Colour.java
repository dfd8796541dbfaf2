package asl.cli.terminal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether to colour. An option beats the environment; {@code NO_COLOR} (no-color.org) beats {@code
 * CLICOLOR_FORCE} (bixense.com/clicolors); without any of them a terminal gets colour.
 */
public enum Colour {
  AUTO,
  ALWAYS,
  NEVER;

  /** The choice of that name; null if there is none. */
  public static @Nullable Colour of(String label) {
    return switch (label) {
      case "auto" -> AUTO;
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default -> null;
    };
  }

  /** The names of the choices. */
  public static List<String> labels() {
    return List.of("auto", "always", "never");
  }

  /** The answer for a stream. */
  public boolean decide(boolean terminal, Map<String, String> environment) {
    if (this != AUTO) {
      return this == ALWAYS;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
