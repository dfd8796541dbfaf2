package asl.cli;

import asl.app.JobException;
import asl.app.evaluate.EvaluateRequest;
import asl.app.evaluate.Evaluated;
import asl.app.evaluate.EvaluationSession;
import asl.app.evaluate.FaultText;
import asl.app.input.TextReader;
import asl.cli.prompt.Prompt;
import asl.cli.terminal.Terminal;
import asl.text.SafeText;
import java.util.List;
import java.util.stream.Stream;

/** {@code asl eval}. */
final class EvalCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.EVAL, "[EXPRESSION]")
        .describe(
            "The kind is told by the looks: $.… is JSONPath, States.…(…) an intrinsic function, a"
                + " JSON object a payload template, everything else JSONata, with or without"
                + " {% %}. Without an expression it asks for one after the other on a terminal, and"
                + " takes each line of standard input otherwise.")
        .positional("EXPRESSION", "0..1", "The expression; - reads it from standard input.")
        .group(
            "What the expression sees",
            Options.value(
                "--input", "INPUT", "A file, - for standard input, or JSON text; {} if left out."),
            Options.value("--context", "FILE|JSON", "The context object: $$, $states.context."),
            Options.value("--variables", "FILE|JSON", "An object of variables: $name."),
            Options.value("--result", "FILE|JSON", "What $states.result is."),
            Options.value("--error-output", "FILE|JSON", "What $states.errorOutput is."))
        .group("Language", Options.flag("--jsonata", "Every expression is JSONata."))
        .group(
            "Output",
            Options.flag("--compact", "Print the value on one line."),
            Options.flag(
                "--raw",
                "Print a string without quotes; controls but line breaks and tabs are escapes."))
        .example("a path", "asl eval '$.orders[0].id' --input order.json")
        .example(
            "JSONata over an input on the command line",
            "asl eval '{% $sum($states.input.prices) %}' --input '{\"prices\": [1, 2]}'");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    EvaluateRequest request =
        new EvaluateRequest(
            arguments.text("--input"),
            arguments.text("--context"),
            arguments.text("--variables"),
            arguments.text("--result"),
            arguments.text("--error-output"),
            arguments.has("--jsonata"));
    requireOneReader(arguments, terminal);
    EvaluationSession session = EvaluationSession.open(request, terminal.in());
    EvalPrinter printer =
        new EvalPrinter(terminal, arguments.has("--compact"), arguments.has("--raw"));
    List<String> words = arguments.positionals();
    if (words.isEmpty()) {
      return new EvalPrompt(session, printer, terminal).run();
    }
    String word = words.get(0);
    String expression = word.equals("-") ? new TextReader(terminal.in()).text("-") : word;
    return printer.print(session.evaluate(expression)) ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  /** Standard input can be read by one only. */
  private static void requireOneReader(Arguments arguments, Terminal terminal) {
    List<String> words = arguments.positionals();
    boolean lines = words.isEmpty() && !Prompt.isInteractive(terminal);
    boolean expression = words.contains("-");
    long values =
        Stream.of("--input", "--context", "--variables", "--result", "--error-output")
            .filter(option -> "-".equals(arguments.text(option)))
            .count();
    if (values + (lines || expression ? 1 : 0) > 1) {
      throw new UsageException(
          lines
              ? "standard input cannot be both the expressions and a value: give the EXPRESSION"
              : "- can stand for standard input once only");
    }
  }

  /** Writes values to standard output and faults to standard error. */
  record EvalPrinter(Terminal terminal, boolean compact, boolean raw) {
    /** Writes what came of an expression; gives whether it has a value. */
    boolean print(Evaluated evaluated) {
      if (evaluated instanceof Evaluated.Value value) {
        String text = compact ? value.line() : value.text();
        terminal.out().println(raw && value.isString() ? SafeText.lines(value.raw()) : text);
        return true;
      }
      Evaluated.Fault fault = (Evaluated.Fault) evaluated;
      Complaint.write(terminal, FaultText.sentence(fault));
      for (String line : FaultText.lines(fault)) {
        terminal.err().println(SafeText.line(line));
      }
      return false;
    }

    EvalPrinter onOneLine() {
      return new EvalPrinter(terminal, true, raw);
    }
  }
}
