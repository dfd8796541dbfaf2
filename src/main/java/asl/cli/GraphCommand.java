package asl.cli;

import asl.app.JobException;
import asl.app.graph.DrawGraph;
import asl.app.graph.DrawOutcome;
import asl.app.graph.DrawRequest;
import asl.cli.terminal.Terminal;
import asl.diagnostic.Severity;
import asl.diagnostic.report.CheckedFile;
import asl.diagnostic.report.ReportFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code asl graph}. */
final class GraphCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.GRAPH, "DEFINITION")
        .describe(
            "An invalid definition is drawn as far as it can be, and its faults are told. json is"
                + " the graph itself, for other tools. A png draws letters beyond Latin, Greek and"
                + " Cyrillic with this machine's fonts, or as empty boxes and says so.")
        .positional("DEFINITION", "1", "The definition's file, or - for standard input.")
        .group(
            "Picture",
            Options.value(
                    "--format",
                    "FORMAT",
                    "One of "
                        + Arguments.listed(DrawGraph.formats())
                        + "; else as the output's ending says, terminal on a terminal, mermaid in a"
                        + " pipe.")
                .of(DrawGraph.formats()),
            Options.value("--history", "HISTORY", "Light up the path that this execution took."),
            Options.value(
                "--scale",
                "NUMBER",
                "PNG: times the size on the screen; if left out, 2, or less for a picture that would"
                    + " have over 80 million pixels. No side gets over 65,000 pixels."),
            Options.flag("--ascii", "Terminal: draw with ASCII characters only."),
            Options.color())
        .group("Output", Options.output())
        .example("a picture here and now", "asl graph order.asl.json --format terminal")
        .example(
            "the path that an execution took",
            "asl graph order.asl.json --history order.history.json -o order.svg");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    String output = arguments.text("--output");
    boolean toFile = output != null && !output.equals("-");
    boolean shown = !toFile && terminal.isOutTerminal();
    String format = format(arguments, toFile ? output : null, shown);
    DrawRequest request =
        new DrawRequest(
            arguments.positionals().get(0),
            format,
            arguments.text("--history"),
            Complaint.colour(arguments, terminal, shown),
            arguments.has("--ascii"),
            shown ? terminal.width() : 0,
            scale(arguments));
    try {
      ByteArrayOutputStream picture = new ByteArrayOutputStream();
      DrawOutcome outcome = DrawGraph.run(request, terminal.in(), picture);
      OutputFile.write(toFile ? output : null, picture, terminal);
      if (outcome.warning() != null) {
        Complaint.write(terminal, "warning: " + outcome.warning() + " (--format svg)");
      }
      return report(outcome.checked(), arguments, terminal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String format(Arguments arguments, @Nullable String file, boolean shown) {
    String otherwise = shown ? "terminal" : "mermaid";
    if (file != null) {
      String byEnding = DrawGraph.formatOf(file);
      if (byEnding == null && !arguments.has("--format")) {
        throw new UsageException(
            "The ending of '"
                + file
                + "' says no format; --format takes "
                + Arguments.listed(DrawGraph.formats()));
      }
      otherwise = byEnding == null ? otherwise : byEnding;
    }
    return arguments.choice("--format", DrawGraph.formats(), otherwise);
  }

  private static double scale(Arguments arguments) {
    if (!arguments.has("--scale")) {
      return 0;
    }
    String text = arguments.text("--scale", "");
    try {
      double scale = Double.parseDouble(text);
      if (scale > 0 && scale <= 20) {
        return scale;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("Invalid value for --scale: '" + text + "' is no number");
    }
    throw new UsageException("Invalid value for --scale: '" + text + "' is not between 0 and 20");
  }

  private static ExitCode report(CheckedFile checked, Arguments arguments, Terminal terminal)
      throws IOException {
    if (checked.count(Severity.ERROR) == 0) {
      return ExitCode.OK;
    }
    boolean colour = Complaint.colour(arguments, terminal, terminal.isErrTerminal());
    ReportFormat.TEXT.report(colour).write(List.of(checked), terminal.err());
    return ExitCode.NEGATIVE;
  }
}
