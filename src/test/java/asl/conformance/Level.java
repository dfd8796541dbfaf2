package asl.conformance;

import java.util.Locale;

/** How closely two executions are compared. */
enum Level {
  /** The status, output, error and cause. */
  OUTPUT,
  /** Also the states entered and left, with their data. */
  STATES,
  /** Also every event with its details and ids. */
  HISTORY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
