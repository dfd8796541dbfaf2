package asl.cli;

import asl.cli.terminal.Terminal;
import asl.text.SafeText;
import java.io.PrintStream;

/** {@code asl version}. */
final class VersionCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.VERSION, "")
        .unconfigured()
        .group(
            "Options",
            Options.flag(
                "--verbose",
                "Add what a bug report needs: Java, system, terminal, configuration, libraries."))
        .example("the version alone", "asl version")
        .example("for a bug report", "asl version --verbose");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) {
    PrintStream out = terminal.out();
    out.println("asl " + version());
    if (arguments.has("--verbose")) {
      new Surroundings(terminal)
          .describe()
          .forEach(
              (name, value) -> out.println((name + ": " + SafeText.line(value)).stripTrailing()));
    }
    return ExitCode.OK;
  }

  /** The version that the jar's manifest tells; a build's classes folder has none. */
  static String version() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
