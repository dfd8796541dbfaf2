package asl.cli;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names how it is written, with its dashes; the last one is the long one
 * @param label what its value is called; empty for an option without a value
 * @param meaning one sentence for the help
 * @param required whether it must be given
 * @param repeatable whether it may be given several times
 * @param kind what its value is
 * @param words the values that it takes; empty if they cannot be listed
 */
record Option(
    List<String> names,
    String label,
    String meaning,
    boolean required,
    boolean repeatable,
    ValueKind kind,
    List<String> words) {
  /** Whether it has a value. */
  boolean hasValue() {
    return !label.isEmpty();
  }

  /** Its long name, with its dashes. */
  String longName() {
    return names.get(names.size() - 1);
  }

  /** The same, its value one of these. */
  Option of(List<String> words) {
    return new Option(names, label, meaning, required, repeatable, ValueKind.WORD, words);
  }

  /** The same, its value one of these. */
  Option of(String... words) {
    return of(List.of(words));
  }

  /** The same with another kind of value. */
  Option as(ValueKind kind) {
    return new Option(names, label, meaning, required, repeatable, kind, words);
  }
}
