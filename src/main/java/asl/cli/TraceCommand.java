package asl.cli;

import asl.app.JobException;
import asl.app.input.Unwritable;
import asl.app.run.RunOutcome;
import asl.app.trace.ShowOutcome;
import asl.app.trace.ShowRequest;
import asl.app.trace.ShowTrace;
import asl.cli.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code asl trace}. */
final class TraceCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.TRACE, "HISTORY|DEFINITION")
        .runsWith("--input")
        .describe(
            "A history is what 'asl run --history' writes and what 'aws stepfunctions"
                + " get-execution-history' prints, whole or in pages. With --input, a definition is"
                + " run and shown.")
        .positional(
            "HISTORY",
            "1",
            "The history's file, or - for standard input; with --input, what to run. Histories of"
                + " child executions are those in the folder NAME.children beside it.")
        .group(
            "View",
            ViewOptions.looks(),
            Options.value(
                    "--format",
                    "FORM",
                    "One of " + Arguments.listed(ShowTrace.forms()) + "; table if left out.")
                .of(ShowTrace.forms()),
            Options.value(
                "--definition",
                "DEFINITION",
                "The definition: for why, html, and what summary says was never reached."))
        .group("Filter", ViewOptions.filters())
        .group(
            "Compare",
            Options.value(
                "--diff",
                "HISTORY",
                "Show how this one and its child executions differ; exit 1 if so."),
            Options.flag("--exact", "Times, identifiers and ARNs count too."),
            Options.values("PATH", "What is at this path in data does not count.", "--ignore"))
        .group("Output", Options.output())
        .group(
            "Run a definition: input",
            RunOptions.input("the definition is run on it."),
            RunOptions.history())
        .group("Run a definition: functions", RunOptions.functions())
        .group("Run a definition: execution", RunOptions.execution())
        .example("which way did it go", "asl trace order.history.json --format tree --data")
        .example("and why", "asl trace order.history.json --format why --definition order.asl.json")
        .example("is it still the same", "asl trace monday.json --diff tuesday.json")
        .example(
            "run it and look at it",
            "asl trace order.asl.json --input '{\"id\": 7}' --fast-forward --format html -o order.html");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    if (arguments.has("--diff") && arguments.isTyped("--format")) {
      throw new UsageException("--format does not go with --diff, whose answer is text");
    }
    String output = arguments.text("--output");
    String file = output == null || output.equals("-") ? null : output;
    ShowRequest request = request(arguments, terminal, file);
    RunReport report = new RunReport(arguments, terminal);
    try (ProductStream product = new ProductStream(file, terminal);
        SignalHook hook = new SignalHook(terminal)) {
      ShowTrace show = new ShowTrace(request, report, terminal.in(), hook.interruption());
      String other = arguments.text("--diff");
      if (other == null) {
        return told(show.show(product), report, terminal);
      }
      List<String> ignored = arguments.texts("--ignore");
      return show.compare(other, arguments.has("--exact"), ignored, product)
          ? ExitCode.OK
          : ExitCode.NEGATIVE;
    } catch (IOException e) {
      throw new JobException(unwritable(file, e));
    } catch (UncheckedIOException e) {
      throw new JobException(unwritable(file, Objects.requireNonNull(e.getCause())));
    }
  }

  private static String unwritable(@Nullable String file, IOException e) {
    return Unwritable.sentence(file == null ? "standard output" : file, e);
  }

  private static ShowRequest request(
      Arguments arguments, Terminal terminal, @Nullable String file) {
    boolean shown = file == null && terminal.isOutTerminal();
    String form = arguments.choice("--format", ShowTrace.forms(), "table");
    return new ShowRequest(
        arguments.positionals().get(0),
        arguments.has("--input") ? RunArguments.request(arguments, terminal) : null,
        arguments.text("--definition"),
        ViewOptions.view(
            arguments,
            form,
            shown ? terminal.width() : 0,
            Complaint.colour(arguments, terminal, shown)));
  }

  /** A damaged history is trouble; how a run ended is an answer. */
  private static ExitCode told(ShowOutcome outcome, RunReport report, Terminal terminal) {
    RunOutcome run = outcome.run();
    if (run instanceof RunOutcome.Ended ended) {
      report.show(ended.place());
      return ended.succeeded() ? ExitCode.OK : ExitCode.NEGATIVE;
    }
    if (run != null) {
      return report.write(run);
    }
    report.show(outcome.place());
    String problem = outcome.problem();
    if (problem == null) {
      return ExitCode.OK;
    }
    if (!problem.isEmpty()) {
      Complaint.write(terminal, problem);
    }
    return ExitCode.TROUBLE;
  }
}
