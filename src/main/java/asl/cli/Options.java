package asl.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** Makes options. Values stay text: their meaning is the command's business. */
final class Options {
  private Options() {}

  /** An option without a value. */
  static OptionSpec flag(String name, String meaning) {
    return OptionSpec.builder(name).type(boolean.class).description(meaning).build();
  }

  /** An option with a value; of several the last one counts. */
  static OptionSpec value(String name, String label, String meaning) {
    return values(label, meaning, name);
  }

  /** An option with a value that may be given several times. */
  static OptionSpec values(String label, String meaning, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(meaning)
        .build();
  }

  /** An option with a value that must be given. */
  static OptionSpec required(String name, String label, String meaning) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .required(true)
        .paramLabel(label)
        .description(meaning)
        .build();
  }

  /** {@code --color}, the same for every command. */
  static OptionSpec color() {
    return value("--color", "WHEN", "Colour: auto (the default), always or never.");
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class).build();
  }

  /** The exit codes, each with its meaning. */
  static Map<String, String> exitCodes() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      meanings.put(Integer.toString(code.number()), code.meaning());
    }
    return meanings;
  }
}
