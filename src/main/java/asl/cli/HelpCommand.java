package asl.cli;

import asl.cli.terminal.Colour;
import asl.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;

/** {@code asl help}: the overview, the help of one command, or a topic. */
final class HelpCommand implements Command {
  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.HELP, "[TOPIC]")
        .unconfigured()
        .positional("TOPIC", "0..1", "A command or a topic; without it, an overview of all.")
        .example("all commands", "asl help")
        .example("one command", "asl help validate")
        .example("a topic", "asl help mapping");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) {
    List<String> words = arguments.positionals();
    if (words.isEmpty()) {
      terminal.out().print(overview());
      return ExitCode.OK;
    }
    CommandName name = CommandName.of(words.get(0));
    HelpTopic topic = HelpTopic.of(words.get(0));
    if (name != null) {
      show(name.create(), terminal);
    } else if (topic != null) {
      terminal.out().print(topic.text());
    } else {
      throw UsageAdvice.unknownTopic(words.get(0));
    }
    return ExitCode.OK;
  }

  /** Prints the help of a command on standard output. */
  static void show(Command command, Terminal terminal) {
    boolean colour = Colour.AUTO.decide(terminal.isOutTerminal(), terminal.environment());
    terminal
        .out()
        .print(new PicocliSpec(command.page()).help(colour, Math.min(terminal.width(), 100)));
  }

  /** The list of all commands. */
  static String overview() {
    StringBuilder text = new StringBuilder();
    text.append("asl - the command-line tool for Amazon States Language\n\n");
    text.append("Usage: asl COMMAND [OPTIONS] ...\n\nCommands:\n");
    for (CommandName name : CommandName.values()) {
      text.append(String.format(Locale.ROOT, "  %-21s%s%n", name.label(), name.purpose()));
    }
    text.append("\nTopics of 'asl help':\n");
    for (HelpTopic topic : HelpTopic.values()) {
      text.append(String.format(Locale.ROOT, "  %-21s%s%n", topic.label(), topic.purpose()));
    }
    text.append("\n'asl COMMAND --help' shows a command's options, examples and exit codes.\n");
    return text.toString();
  }
}
