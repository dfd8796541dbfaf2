package asl.cli;

import org.jspecify.annotations.Nullable;

/** The commands, in the order of the overview. */
enum CommandName {
  VALIDATE("validate", "Check definitions and show every fault at its line and column."),
  RUN("run", "Run a workflow here and now, its tasks answered by local code."),
  VERSION("version", "Show the version of asl."),
  HELP("help", "Show help for a command.");

  private final String label;
  private final String purpose;

  CommandName(String label, String purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  /** The word on the command line; null if it is none. */
  static @Nullable CommandName of(String word) {
    for (CommandName name : values()) {
      if (name.label.equals(word)) {
        return name;
      }
    }
    return null;
  }

  String label() {
    return label;
  }

  /** One sentence for the overview and the first line of its help. */
  String purpose() {
    return purpose;
  }

  /** The command itself; its classes are loaded now and not before. */
  Command create() {
    return switch (this) {
      case VALIDATE -> new ValidateCommand();
      case RUN -> new RunCommand();
      case VERSION -> new VersionCommand();
      case HELP -> new HelpCommand();
    };
  }
}
