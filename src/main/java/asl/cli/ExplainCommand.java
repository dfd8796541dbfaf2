package asl.cli;

import asl.app.explain.ExplainCode;
import asl.cli.terminal.Terminal;
import java.util.List;

/** {@code asl explain}. */
final class ExplainCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.EXPLAIN, "[CODE]")
        .unconfigured()
        .describe("Without a code it lists all of them.")
        .positional("CODE", "0..1", "The code in brackets at the end of a diagnostic.")
        .example("what a code means", "asl explain MISSING_TRANSITION_TARGET")
        .example("all codes", "asl explain");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) {
    List<String> codes = arguments.positionals();
    if (codes.isEmpty()) {
      ExplainCode.codes().forEach(terminal.out()::println);
      return ExitCode.OK;
    }
    List<String> sections = ExplainCode.explain(codes.get(0));
    if (sections.isEmpty()) {
      throw UsageAdvice.unknownCode(codes.get(0), ExplainCode.codes());
    }
    terminal.out().println(String.join("\n\n", sections));
    return ExitCode.OK;
  }
}
