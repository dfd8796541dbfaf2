package asl.cli;

import asl.app.JobException;
import asl.app.evaluate.EvaluationSession;
import asl.cli.EvalCommand.EvalPrinter;
import asl.cli.prompt.Prompt;
import asl.cli.terminal.Terminal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code asl eval} line by line: at a prompt, or from a file. */
final class EvalPrompt {
  /** What is no expression and is understood without its colon. */
  private static final Set<String> WORDS = Set.of("help", "quit", "exit");

  private final EvaluationSession session;
  private final EvalPrinter printer;
  private final Terminal terminal;
  private boolean failed;

  EvalPrompt(EvaluationSession session, EvalPrinter printer, Terminal terminal) {
    this.session = session;
    this.terminal = terminal;
    this.printer = Prompt.isInteractive(terminal) ? printer : printer.onOneLine();
  }

  /** Reads to the end; what was typed in vain at a prompt is no failure. */
  ExitCode run() throws JobException {
    boolean interactive = Prompt.isInteractive(terminal);
    if (interactive) {
      terminal.err().println("An expression a line; :help says more, Ctrl-D ends.");
    }
    try (Prompt prompt = Prompt.open(terminal, "eval", false, session::complete)) {
      String line = prompt.read("eval> ");
      while (line != null && answer(line.strip())) {
        terminal.flush();
        line = prompt.read("eval> ");
      }
    }
    return failed && !interactive ? ExitCode.NEGATIVE : ExitCode.OK;
  }

  /** Does what a line says; gives whether to go on. */
  private boolean answer(String line) {
    if (line.startsWith(":")) {
      return command(line);
    }
    if (WORDS.contains(line)) {
      return command(":" + line);
    }
    if (!line.isEmpty()) {
      failed |= !printer.print(session.evaluate(line));
    }
    return true;
  }

  private boolean command(String line) {
    String[] words = line.split("\\s+", 3);
    try {
      switch (words[0]) {
        case ":help" -> EvaluationSession.help().forEach(terminal.err()::println);
        case ":quit", ":exit" -> {
          return false;
        }
        case ":input" -> session.input(rest(line));
        case ":set" -> set(words.length > 1 ? words[1] : null, words.length > 2 ? words[2] : null);
        default -> complain("there is no " + words[0] + "; :help lists what there is");
      }
    } catch (JobException e) {
      complain(e.sentence());
    }
    return true;
  }

  private void set(@Nullable String name, @Nullable String json) throws JobException {
    if (name == null || json == null) {
      complain(":set takes a name and a value: :set limit 5");
    } else {
      session.assign(name, json);
    }
  }

  private static String rest(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? "{}" : line.substring(blank).strip();
  }

  private void complain(String sentence) {
    failed = true;
    Complaint.write(terminal, sentence);
  }
}
