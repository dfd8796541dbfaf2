package asl.cli;

import java.util.List;

/** Makes options. Values stay text: their meaning is the command's business. */
final class Options {
  private Options() {}

  /** An option without a value. */
  static Option flag(String name, String meaning) {
    return option(List.of(name), "", meaning, false, false);
  }

  /** An option with a value; of several the last one counts. */
  static Option value(String name, String label, String meaning) {
    return option(List.of(name), label, meaning, false, false);
  }

  /** An option with a value that may be given several times. */
  static Option values(String label, String meaning, String... names) {
    return option(List.of(names), label, meaning, false, true);
  }

  /** An option with a value that must be given. */
  static Option required(String name, String label, String meaning) {
    return option(List.of(name), label, meaning, true, false);
  }

  private static Option option(
      List<String> names, String label, String meaning, boolean required, boolean repeatable) {
    ValueKind kind = ValueKind.ofLabel(label);
    return new Option(names, label, meaning, required, repeatable, kind, List.of());
  }

  /** {@code --output}, the same for every command. */
  static Option output() {
    return option(List.of("-o", "--output"), "FILE", "Write to this file.", false, false);
  }

  /** {@code --color}, the same for every command. */
  static Option color() {
    return value("--color", "WHEN", "Colour: auto (the default), always or never.")
        .of("auto", "always", "never");
  }
}
