package asl.cli;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names how it is written, with its dashes
 * @param label what its value is called; empty for an option without a value
 * @param meaning one sentence for the help
 * @param required whether it must be given
 */
record Option(List<String> names, String label, String meaning, boolean required) {
  /** Whether it has a value. */
  boolean hasValue() {
    return !label.isEmpty();
  }
}
