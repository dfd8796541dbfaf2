package asl.cli;

import java.util.List;

/** Makes options. Values stay text: their meaning is the command's business. */
final class Options {
  private Options() {}

  /** An option without a value. */
  static Option flag(String name, String meaning) {
    return new Option(List.of(name), "", meaning, false);
  }

  /** An option with a value; of several the last one counts. */
  static Option value(String name, String label, String meaning) {
    return new Option(List.of(name), label, meaning, false);
  }

  /** An option with a value that may be given several times, or that has several names. */
  static Option values(String label, String meaning, String... names) {
    return new Option(List.of(names), label, meaning, false);
  }

  /** An option with a value that must be given. */
  static Option required(String name, String label, String meaning) {
    return new Option(List.of(name), label, meaning, true);
  }

  /** {@code --color}, the same for every command. */
  static Option color() {
    return value("--color", "WHEN", "Colour: auto (the default), always or never.");
  }
}
