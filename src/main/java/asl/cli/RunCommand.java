package asl.cli;

import asl.app.JobException;
import asl.app.debug.Debugging;
import asl.app.run.InitFunctions;
import asl.app.run.RunOutcome;
import asl.app.run.RunRequest;
import asl.app.run.RunTalk;
import asl.app.run.RunWorkflow;
import asl.cli.terminal.Terminal;

/** {@code asl run}. */
final class RunCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.RUN, "DEFINITION")
        .runs()
        .describe(
            "The output goes to standard output as JSON, everything else to standard error. On a"
                + " terminal a long wait shows what is left of it, and Enter ends it.")
        .positional("DEFINITION", "1", "The definition's file, or - for standard input.")
        .group(
            "Input and output",
            RunOptions.input("{} if left out."),
            Options.flag("--compact", "Print the output on one line."),
            RunOptions.history())
        .group(
            "Functions",
            RunOptions.functions(),
            Options.flag(
                "--init-functions",
                "Write a functions.yaml to fill in, never over an existing one; run nothing."))
        .group(
            "Where it begins",
            Options.value("--start-at", "STATE", "Begin with this state of the state machine."),
            Options.value(
                "--variables",
                "INPUT",
                "The variables that it begins with: a file, - or JSON text, {\"total\": 12}."),
            Options.value(
                "--redrive",
                "HISTORY",
                "Go on where this failed, aborted or timed-out execution stopped; --history writes"
                    + " the old events and the new ones."))
        .group("Execution", RunOptions.execution())
        .group(
            "Debugging",
            Options.flag(
                "--step",
                "Stop before every state and ask what to do; commands come from the terminal, or"
                    + " from standard input line by line."),
            Options.values("STATE", "Stop before this state; may be repeated.", "--break"),
            Options.flag("--break-on-error", "Stop when a state has failed."))
        .group(
            "Trace on standard error",
            ViewOptions.looks(),
            Options.value(
                    "--trace",
                    "FORM",
                    "One of " + Arguments.listed(RunReport.traces()) + "; line if left out.")
                .of(RunReport.traces()))
        .group("Filter of the trace", ViewOptions.filters())
        .example(
            "a file as input",
            "asl run samples/whichcoat/whichcoat.json --input samples/whichcoat/weather.json")
        .example("step by step, with every answer typed by hand", "asl run order.asl.json --step")
        .example(
            "waits of days in no time, and what happened into a file",
            "asl run order.asl.json --input '{\"id\": 7}' --fast-forward --history order.history.json");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    RunRequest request = RunArguments.request(arguments, terminal);
    RunReport report = RunReport.traced(arguments, terminal);
    if (arguments.has("--init-functions")) {
      return report.write(InitFunctions.write(request, terminal.in()));
    }
    try (SignalHook hook = new SignalHook(terminal);
        DebugPrompt console = new DebugPrompt(terminal);
        AskingReport asking = new AskingReport(report, terminal)) {
      Debugging debugging = DebugArguments.read(arguments, terminal, console);
      if (debugging == null && terminal.isWatched()) {
        report.watch();
      }
      // Who steps through has the terminal, and answers for Tasks there.
      RunTalk talk = debugging == null ? asking : report;
      RunOutcome outcome =
          RunWorkflow.run(request, talk, terminal.in(), hook.interruption(), debugging);
      report.close();
      ExitCode code = report.write(outcome);
      terminal.flush();
      return code;
    } finally {
      report.close();
    }
  }
}
