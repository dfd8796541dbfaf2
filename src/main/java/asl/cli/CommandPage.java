package asl.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The options and the help of one command. For parsing, the options are one flat list; the groups,
 * examples and exit codes are worked out only when help is asked for.
 */
final class CommandPage {
  /** A heading and the options below it. */
  private record Group(String heading, List<OptionSpec> options) {}

  private final CommandName name;
  private final String parameters;
  private final List<Group> groups = new ArrayList<>();
  private final List<PositionalParamSpec> positionals = new ArrayList<>();
  private final List<String> description = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();

  /**
   * @param name the command
   * @param parameters what follows the options in the synopsis; empty for nothing
   */
  CommandPage(CommandName name, String parameters) {
    this.name = name;
    this.parameters = parameters;
  }

  /** A paragraph below the purpose. */
  CommandPage describe(String paragraph) {
    description.add(paragraph);
    return this;
  }

  /** A parameter that is no option; all of them together are {@link Arguments#positionals}. */
  CommandPage positional(String label, String arity, String meaning) {
    positionals.add(
        PositionalParamSpec.builder()
            .index(arity.endsWith("*") ? "0..*" : "0")
            .arity(arity)
            .required(!arity.startsWith("0"))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .description(meaning)
            .build());
    return this;
  }

  /** A group of options. */
  CommandPage group(String heading, OptionSpec... options) {
    groups.add(new Group(heading, List.of(options)));
    return this;
  }

  /** A command line that works, and what it does. */
  CommandPage example(String meaning, String commandLine) {
    examples.add("  # " + meaning);
    examples.add("  " + commandLine);
    return this;
  }

  /** A parser for the arguments behind the command's name. */
  CommandLine parser() {
    CommandSpec spec = CommandSpec.create().name("asl " + name.label());
    for (Group group : groups) {
      for (OptionSpec option : group.options()) {
        spec.addOption(option);
      }
    }
    spec.addOption(Options.help());
    return finish(spec);
  }

  /** The whole help text. */
  String help(boolean colour, int width) {
    CommandSpec spec = CommandSpec.create().name("asl " + name.label());
    for (Group group : groups) {
      ArgGroupSpec.Builder section =
          ArgGroupSpec.builder().heading("%n" + group.heading() + ":%n").validate(false);
      for (OptionSpec option : group.options()) {
        section.addArg(option);
      }
      spec.addArgGroup(section.build());
    }
    describe(spec.usageMessage().width(Math.max(width, 55)));
    CommandLine commandLine = finish(spec);
    return commandLine.getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
  }

  private CommandLine finish(CommandSpec spec) {
    for (PositionalParamSpec positional : positionals) {
      spec.addPositional(positional);
    }
    CommandLine commandLine = new CommandLine(spec);
    commandLine.setExpandAtFiles(false);
    commandLine.setInterpolateVariables(false);
    return commandLine;
  }

  private void describe(UsageMessageSpec usage) {
    usage.sortOptions(false);
    usage.header(name.purpose());
    usage.synopsisHeading("%nUsage: ");
    String synopsis = "asl " + name.label() + " [OPTIONS]";
    usage.customSynopsis(parameters.isEmpty() ? synopsis : synopsis + " " + parameters);
    usage.descriptionHeading(description.isEmpty() ? "" : "%n");
    usage.description(description.toArray(String[]::new));
    usage.parameterListHeading(positionals.isEmpty() ? "" : "%n");
    usage.footerHeading("%nExamples:%n");
    usage.footer(examples.toArray(String[]::new));
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(Options.exitCodes());
  }
}
