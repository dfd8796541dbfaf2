package asl.cli;

import asl.app.JobException;
import asl.cli.terminal.OutputUnread;
import asl.cli.terminal.Terminal;
import asl.cli.terminal.TerminalTraits;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The whole program behind {@code main}: picks the command by the first word, reads its options,
 * runs it, and turns what goes wrong into words and an exit code.
 */
public final class AslCommandLine {
  private final Terminal terminal;
  private final String[] words;

  private AslCommandLine(Terminal terminal, String[] words) {
    this.terminal = terminal;
    this.words = words;
  }

  /** Runs one command over streams that are no terminals; gives the exit code. */
  public static int run(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      String... words) {
    return run(new Terminal(in, out, err, environment, TerminalTraits.NONE), words);
  }

  /** Runs one command; gives the exit code. */
  public static int run(Terminal terminal, String... words) {
    ExitCode code;
    try {
      try {
        code = new AslCommandLine(terminal, words).run();
      } finally {
        terminal.flush();
      }
    } catch (OutputUnread e) {
      // As other programs do, which SIGPIPE ends without a word.
      return ExitCode.UNREAD.number();
    }
    String loss = terminal.loss();
    if (loss != null) {
      Complaint.write(terminal, "cannot write standard output: " + loss);
      code = ExitCode.TROUBLE;
    }
    return terminal.isUnread() ? ExitCode.UNREAD.number() : code.number();
  }

  private ExitCode run() {
    if (words.length == 0) {
      terminal.err().print(HelpCommand.overview());
      return ExitCode.USAGE;
    }
    CommandName name = CommandName.of(alias(words[0]));
    if (name == null) {
      return wrongUsage(UsageAdvice.unknownCommand(words[0]).sentence(), "asl help");
    }
    try {
      return run(name.create(), Arrays.copyOfRange(words, 1, words.length));
    } catch (UsageException e) {
      return wrongUsage(e.sentence(), "asl " + name.label() + " --help");
    } catch (JobException e) {
      if (e.isWrongUsage()) {
        return wrongUsage(e.sentence(), "asl " + name.label() + " --help");
      }
      Complaint.write(terminal, e.sentence());
      return ExitCode.TROUBLE;
    } catch (OutOfMemoryError e) {
      Complaint.write(
          terminal,
          String.valueOf(e.getMessage()).contains("native thread")
              ? "the system allows no more threads; 'ulimit -u' tells how many, and may allow more"
              : "out of memory; ASL_JAVA_OPTS=-Xmx2g gives more");
      return ExitCode.TROUBLE;
    } catch (OutputUnread e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return new BugReport(terminal, words).write(e);
    }
  }

  private ExitCode run(Command command, String[] words) throws JobException {
    CommandPage page = command.page();
    NegatedFlags negated = NegatedFlags.read(page, words);
    Arguments arguments = PlainWords.read(page, negated.words());
    if (arguments == null) {
      arguments = new PicocliSpec(page).read(negated.words());
    }
    if (arguments == null) {
      HelpCommand.show(command, terminal);
      return ExitCode.OK;
    }
    ConfiguredArguments configured = new ConfiguredArguments(page, terminal);
    Arguments all = configured.add(arguments, negated.flags());
    requireAll(page, all);
    OutputGuard.check(page, all, configured.file());
    return command.run(all, terminal);
  }

  private static void requireAll(CommandPage page, Arguments arguments) {
    for (Option option : page.options()) {
      if (option.required() && !arguments.has(option.longName())) {
        throw new UsageException(
            "Missing required option: '" + option.longName() + "=" + option.label() + "'");
      }
    }
  }

  private static String alias(String word) {
    return switch (word) {
      case "-h", "--help" -> "help";
      case "-V", "--version" -> "version";
      default -> word;
    };
  }

  private ExitCode wrongUsage(String message, String help) {
    Complaint.write(terminal, message);
    terminal.err().println("Try '" + help + "'.");
    return ExitCode.USAGE;
  }
}
