package asl.cli;

import asl.trust.Handling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of one command, and what its help says. */
final class CommandPage {
  /**
   * A heading and the options below it.
   *
   * @param heading a few words
   * @param options in the order of the help
   */
  record Group(String heading, List<Option> options) {}

  private final CommandName name;
  private final String synopsis;
  private final List<Group> groups = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final List<String> description = new ArrayList<>();
  private final List<String> examples = new ArrayList<>();
  private @Nullable Parameter parameter;
  private boolean configured = true;
  private Handling handling = Handling.DATA;
  private @Nullable String runningOption;

  /**
   * @param name the command
   * @param synopsis what follows the options in the synopsis; empty for nothing
   */
  CommandPage(CommandName name, String synopsis) {
    this.name = name;
    this.synopsis = synopsis;
  }

  /** A paragraph below the purpose. */
  CommandPage describe(String paragraph) {
    description.add(paragraph);
    return this;
  }

  /** The parameters that are no options; arity 0..1, 1 or 1..*. */
  CommandPage positional(String label, String arity, String meaning) {
    int most = arity.endsWith("*") ? Integer.MAX_VALUE : 1;
    parameter = new Parameter(label, arity.startsWith("0") ? 0 : 1, most, meaning);
    return this;
  }

  /** Nothing but the command line sets its options. */
  CommandPage unconfigured() {
    configured = false;
    return this;
  }

  /** The command runs what it is given. */
  CommandPage runs() {
    handling = Handling.CODE;
    return this;
  }

  /** The command runs what it is given if the command line has that option. */
  CommandPage runsWith(String option) {
    runningOption = option;
    return this;
  }

  /** What the command takes what it is given for, whatever the options. */
  Handling handling() {
    return handling;
  }

  /** What the command takes what it is given for, with what the command line says. */
  Handling handling(Arguments given) {
    return runningOption != null && given.has(runningOption) ? Handling.CODE : handling;
  }

  /** A group of options. */
  CommandPage group(String heading, Option... members) {
    groups.add(new Group(heading, List.of(members)));
    options.addAll(List.of(members));
    return this;
  }

  /** A group of options, some of them other commands' too. */
  CommandPage group(String heading, List<Option> shared, Option... own) {
    List<Option> members = new ArrayList<>(List.of(own));
    members.addAll(shared);
    return group(heading, members.toArray(new Option[0]));
  }

  /** A command line that works, and what it does. */
  CommandPage example(String meaning, String commandLine) {
    examples.add("  # " + meaning);
    examples.add("  " + commandLine);
    return this;
  }

  CommandName name() {
    return name;
  }

  String synopsis() {
    return synopsis;
  }

  List<Group> groups() {
    return groups;
  }

  List<Option> options() {
    return options;
  }

  /** The option that is written so; null if there is none. */
  @Nullable Option option(String written) {
    for (Option option : options) {
      if (option.names().contains(written)) {
        return option;
      }
    }
    return null;
  }

  @Nullable Parameter parameter() {
    return parameter;
  }

  /** Whether the environment and the configuration file may set its options. */
  boolean isConfigured() {
    return configured;
  }

  List<String> description() {
    return description;
  }

  List<String> examples() {
    return examples;
  }
}
