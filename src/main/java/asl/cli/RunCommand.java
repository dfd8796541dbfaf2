package asl.cli;

import asl.app.JobException;
import asl.app.debug.Debugging;
import asl.app.run.InitFunctions;
import asl.app.run.Interruption;
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
        .describe(
            "The output goes to standard output as JSON, everything else to standard error. On a"
                + " terminal a long wait shows what is left of it, and Enter ends it.")
        .positional("DEFINITION", "1", "The definition's file, or - for standard input.")
        .group(
            "Input and output",
            Options.value(
                "--input", "INPUT", "A file, - for standard input, or JSON text; {} if left out."),
            Options.flag("--compact", "Print the output on one line."),
            Options.value(
                "--history",
                "FILE",
                "Write the events as GetExecutionHistory prints them; one a line for *.jsonl."))
        .group(
            "Functions",
            Options.value(
                    "--functions",
                    "FILE",
                    "Mapping file; else NAME.functions.yaml or functions.yaml beside the definition.")
                .as(ValueKind.DATA),
            Options.values(
                "NAME=KIND:TARGET",
                "Map one function: charge=python:charge.py:handler or charge=mock:{error: Busy};"
                    + " may be repeated.",
                "--function"),
            Options.flag(
                "--init-functions",
                "Write a functions.yaml to fill in, never over an existing one; run nothing."),
            Options.value(
                "--replay",
                "HISTORY",
                "Answer the Tasks as this history did, instead of calling anything."),
            Options.value(
                    "--mock-config",
                    "FILE",
                    "Answer states from a MockConfigFile.json of AWS Step Functions Local.")
                .as(ValueKind.DATA),
            Options.value("--state-machine", "NAME", "The state machine in that file."),
            Options.value("--test-case", "NAME", "Its test case."))
        .group(
            "Execution",
            Options.value("--name", "NAME", "Name of the execution."),
            Options.flag("--express", "Run it as an Express workflow."),
            Options.flag(
                "--fast-forward", "Virtual time: waits and retries take none. Repeatable runs."),
            Options.value(
                "--start-time",
                "INSTANT",
                "When virtual time starts: now, or like 2026-01-01T00:00:00Z (the default)."),
            Options.value(
                "--seed", "NUMBER", "What random values follow from; 0 with --fast-forward."),
            Options.value(
                "--max-events", "NUMBER", "Fail after so many events; on AWS 25000 for Standard."))
        .group(
            "Debugging",
            Options.flag(
                "--step",
                "Stop before every state and ask what to do; commands come from the terminal, or"
                    + " from standard input line by line."),
            Options.values("STATE", "Stop before this state; may be repeated.", "--break"),
            Options.flag("--break-on-error", "Stop when a state has failed."))
        .group(
            "Talk on standard error",
            Options.value(
                    "--trace", "FORM", "A line for each transition: line (the default) or off.")
                .of(RunArguments.TRACES),
            Options.color())
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
    RunReport report = new RunReport(arguments, terminal);
    if (arguments.has("--init-functions")) {
      return report.write(InitFunctions.write(request, terminal.in()));
    }
    Interruption interruption = new Interruption();
    Thread hook = new Thread(interruption, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try (DebugPrompt console = new DebugPrompt(terminal);
        AskingReport asking = new AskingReport(report, terminal, RunCommand::interrupted)) {
      Debugging debugging = DebugArguments.read(arguments, terminal, console);
      if (debugging == null && terminal.isWatched()) {
        report.watch();
      }
      // Who steps through has the terminal, and answers for Tasks there.
      RunTalk talk = debugging == null ? asking : report;
      RunOutcome outcome = RunWorkflow.run(request, talk, terminal.in(), interruption, debugging);
      report.close();
      ExitCode code = report.write(outcome);
      terminal.flush();
      return code;
    } finally {
      report.close();
      interruption.ended();
      remove(hook);
    }
  }

  /** What the terminal's signal would do, had the prompt not taken it. */
  private static void interrupted() {
    new Thread(() -> Runtime.getRuntime().exit(ExitCode.INTERRUPTED.number()), "exit").start();
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is stopping, and the hook is what waits for us.
      return;
    }
  }
}
