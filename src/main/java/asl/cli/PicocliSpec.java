package asl.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A page in picocli's terms: it reads every command line, explains mistakes and lays out help. */
final class PicocliSpec {
  private static final int NARROWEST = 55;

  private final CommandPage page;

  PicocliSpec(CommandPage page) {
    this.page = page;
  }

  /**
   * What the words say; null if they ask for help.
   *
   * @throws UsageException if they make no sense
   */
  @Nullable Arguments read(String[] words) {
    CommandSpec spec = CommandSpec.create().name("asl " + page.name().label());
    for (Option option : page.options()) {
      spec.addOption(spec(option));
    }
    spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class).build());
    CommandLine commandLine = finish(spec);
    try {
      ParseResult parsed = commandLine.parseArgs(words);
      return parsed.isUsageHelpRequested() ? null : arguments(parsed);
    } catch (MissingParameterException e) {
      // What is missing may stand there, behind an option that is not known.
      List<String> unmatched = commandLine.getUnmatchedArguments();
      throw UsageAdvice.of(
          unmatched.isEmpty() ? e : new UnmatchedArgumentException(commandLine, unmatched));
    } catch (ParameterException e) {
      throw UsageAdvice.of(e);
    }
  }

  private static Arguments arguments(ParseResult parsed) {
    Map<String, List<String>> options = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      for (String name : option.names()) {
        options.put(name, option.stringValues());
      }
    }
    PositionalParamSpec matched = parsed.matchedPositional(0);
    List<String> positionals = matched == null ? List.of() : matched.stringValues();
    return new Arguments(options, positionals);
  }

  /** The whole help text. */
  String help(boolean colour, int width) {
    CommandSpec spec = CommandSpec.create().name("asl " + page.name().label());
    for (CommandPage.Group group : page.groups()) {
      ArgGroupSpec.Builder section =
          ArgGroupSpec.builder().heading("%n" + group.heading() + ":%n").validate(false);
      for (Option option : group.options()) {
        section.addArg(spec(option));
      }
      spec.addArgGroup(section.build());
    }
    describe(spec.usageMessage().width(Math.max(width, NARROWEST)));
    return finish(spec).getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
  }

  private CommandLine finish(CommandSpec spec) {
    Parameter parameter = page.parameter();
    if (parameter != null) {
      boolean many = parameter.most() > 1;
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(many ? "0..*" : "0")
              .arity(parameter.least() + (many ? "..*" : "..1"))
              .required(parameter.least() > 0)
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(parameter.label())
              .description(parameter.meaning())
              .build());
    }
    CommandLine commandLine = new CommandLine(spec);
    commandLine.setExpandAtFiles(false);
    commandLine.setInterpolateVariables(false);
    return commandLine;
  }

  private static OptionSpec spec(Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names().toArray(String[]::new)).description(option.meaning());
    if (!option.hasValue()) {
      return builder.type(boolean.class).build();
    }
    return builder
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(option.label())
        .build();
  }

  private void describe(UsageMessageSpec usage) {
    usage.sortOptions(false);
    usage.header(page.name().purpose());
    usage.synopsisHeading("%nUsage: ");
    String synopsis = "asl " + page.name().label() + " [OPTIONS]";
    usage.customSynopsis(page.synopsis().isEmpty() ? synopsis : synopsis + " " + page.synopsis());
    usage.descriptionHeading(page.description().isEmpty() ? "" : "%n");
    usage.description(verbatim(page.description()));
    usage.parameterListHeading(page.parameter() == null ? "" : "%n");
    usage.footerHeading("%nExamples:%n");
    usage.footer(verbatim(page.examples()));
    usage.exitCodeListHeading("%nExit codes:%n");
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      meanings.put(Integer.toString(code.number()), code.meaning());
    }
    usage.exitCodeList(meanings);
  }

  /** Text that picocli is to print as it is: it takes percent signs for the start of a format. */
  private static String[] verbatim(List<String> lines) {
    return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
  }
}
