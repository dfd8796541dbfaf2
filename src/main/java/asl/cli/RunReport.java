package asl.cli;

import asl.app.JobException;
import asl.app.run.InitOutcome;
import asl.app.run.RunOutcome;
import asl.app.run.RunProgress;
import asl.app.run.RunTalk;
import asl.app.view.EnteredStates;
import asl.app.view.ExecutionView;
import asl.app.view.TraceView;
import asl.app.view.ViewLines;
import asl.cli.terminal.StatusLine;
import asl.cli.terminal.Terminal;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.ReportFormat;
import asl.text.SafeText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells how a run goes and what came of it. */
final class RunReport implements RunTalk, ViewLines, AutoCloseable {
  private final Terminal terminal;
  private final boolean colour;
  private @Nullable ExecutionView view;
  private @Nullable RunProgress progress;
  private @Nullable StatusLine status;

  RunReport(Arguments arguments, Terminal terminal) {
    this.terminal = terminal;
    this.colour = Complaint.colour(arguments, terminal, terminal.isErrTerminal());
  }

  /** The forms of the trace, and that there is none. */
  static List<String> traces() {
    List<String> forms = new ArrayList<>(TraceView.FORMS);
    forms.add("off");
    return forms;
  }

  /** With the trace that the options ask for. */
  static RunReport traced(Arguments arguments, Terminal terminal) throws JobException {
    RunReport report = new RunReport(arguments, terminal);
    String form = arguments.choice("--trace", traces(), "line");
    int width = terminal.isErrTerminal() ? terminal.width() : 0;
    TraceView wanted = ViewOptions.view(arguments, form, width, report.colour);
    if (!form.equals("off")) {
      ExecutionView view = ExecutionView.of(wanted, report);
      report.view =
          wanted.states().isEmpty()
              ? view
              : EnteredStates.of(view, wanted.states(), report::warned);
    }
    return report;
  }

  /** Shows what the run is busy with, from now until {@link #close}. */
  void watch() {
    RunProgress watched = new RunProgress();
    progress = watched;
    status = StatusLine.open(terminal, watched::text, watched::skip);
  }

  @Override
  public @Nullable RunProgress progress() {
    return progress;
  }

  @Override
  public @Nullable ExecutionView view() {
    return view;
  }

  @Override
  public void printed(String state, String line) {
    line("[" + SafeText.line(state) + "] " + SafeText.printed(line));
  }

  @Override
  public void line(String text) {
    StatusLine shown = status;
    if (shown == null) {
      terminal.err().println(text);
    } else {
      shown.println(text);
    }
  }

  /** Nothing goes on any more. */
  @Override
  public void close() {
    StatusLine shown = status;
    if (shown != null) {
      shown.close();
    }
  }

  @Override
  public void warned(String text) {
    Complaint.write(terminal, text);
  }

  ExitCode write(RunOutcome outcome) {
    if (outcome instanceof RunOutcome.Ended ended) {
      return write(ended);
    }
    if (outcome instanceof RunOutcome.Invalid invalid) {
      return write(invalid);
    }
    return write((RunOutcome.Unmapped) outcome);
  }

  private ExitCode write(RunOutcome.Ended ended) {
    ExitCode code = tell(ended);
    if (ended.unwritten() == null) {
      return code;
    }
    Complaint.write(terminal, ended.unwritten());
    return ExitCode.TROUBLE;
  }

  private ExitCode tell(RunOutcome.Ended ended) {
    if (ended.divergence() != null) {
      Complaint.write(terminal, ended.divergence());
    }
    if (ended.output() != null) {
      terminal.out().println(ended.output());
      return ended.divergence() == null ? ExitCode.OK : ExitCode.NEGATIVE;
    }
    PrintStream err = terminal.err();
    Complaint.write(terminal, "the execution ended as " + ended.status());
    if (ended.error() != null) {
      err.println("  error: " + SafeText.line(ended.error()));
    }
    if (ended.cause() != null && !ended.cause().isEmpty()) {
      err.println("  cause: " + SafeText.lines(ended.cause()).replace("\n", "\n         "));
    }
    show(ended.place());
    return ExitCode.NEGATIVE;
  }

  /** Shows the expression that a run failed with. */
  void show(@Nullable CheckedFile place) {
    if (place == null) {
      return;
    }
    try {
      ReportFormat.TEXT.report(colour).writeFile(place, terminal.err());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExitCode write(RunOutcome.Invalid invalid) {
    return refuse(invalid.file(), "the definition is invalid; nothing was run");
  }

  private ExitCode refuse(CheckedFile file, String sentence) {
    try {
      ReportFormat.TEXT.report(colour).write(List.of(file), terminal.err());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Complaint.write(terminal, sentence);
    return ExitCode.TROUBLE;
  }

  /** Tells what is in the mapping file, and what is left to fill in. */
  ExitCode write(InitOutcome outcome) {
    if (outcome instanceof InitOutcome.Invalid invalid) {
      return refuse(invalid.file(), "the definition is invalid; nothing was written");
    }
    InitOutcome.Written written = (InitOutcome.Written) outcome;
    terminal.err().println("Written: " + SafeText.line(written.file()));
    tell("  found: ", written.mapped());
    tell("  to fill in: ", written.open());
    return ExitCode.OK;
  }

  private void tell(String what, List<String> names) {
    if (!names.isEmpty()) {
      terminal.err().println(what + SafeText.line(String.join(", ", names)));
    }
  }

  private ExitCode write(RunOutcome.Unmapped unmapped) {
    PrintStream err = terminal.err();
    Complaint.write(terminal, "nothing answers for these Tasks; nothing was run");
    for (RunOutcome.Missing missing : unmapped.resources()) {
      err.println(
          "  "
              + SafeText.line(missing.resource())
              + " (state "
              + SafeText.line(String.join(", ", missing.states()))
              + ")");
      if (missing.meant() != null) {
        err.println("    Is this what '" + SafeText.line(missing.meant()) + "' is meant for?");
      }
    }
    err.println("Map them in " + SafeText.line(unmapped.mappingFile()) + ":");
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    for (RunOutcome.Missing missing : unmapped.resources()) {
      sections.computeIfAbsent(missing.section(), key -> new LinkedHashSet<>()).add(missing.line());
    }
    sections.forEach(
        (section, lines) -> {
          err.println(section + ":");
          lines.forEach(line -> err.println("  " + SafeText.line(line)));
        });
    return ExitCode.TROUBLE;
  }
}
