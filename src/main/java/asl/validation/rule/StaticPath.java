package asl.validation.rule;

import org.jspecify.annotations.Nullable;

/** Text that was probably meant as a path. */
final class StaticPath {
  private StaticPath() {}

  static boolean looksLikePath(@Nullable Object value) {
    return value instanceof String text
        && (text.startsWith("$.")
            || text.startsWith("$$.")
            || text.startsWith("$[")
            || (text.startsWith("States.") && text.endsWith(")")));
  }
}
