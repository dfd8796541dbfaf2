package asl.cli;

import java.io.IOException;
import java.util.List;

/** Writes {@code completions/asl.fish}. */
final class FishCompletion {
  private final StringBuilder commands = new StringBuilder();

  private FishCompletion() {}

  static String text() throws IOException {
    FishCompletion fish = new FishCompletion();
    CompletionTemplate.pages().forEach(fish::add);
    return new CompletionTemplate("asl.fish")
        .put("COMMANDS", fish.commands.toString().stripTrailing())
        .put("CODES", String.join("\n", CompletionTemplate.codes()))
        .text();
  }

  private void add(CommandPage page) {
    String command = page.name().label();
    commands.append("\ncomplete -c asl -n __asl_first -a ").append(command);
    commands.append(" -d ").append(quoted(page.name().purpose())).append('\n');
    String start = "complete -c asl -n '__asl_command " + command + "'";
    for (Option option : page.options()) {
      commands.append(start);
      for (String name : option.names()) {
        commands.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceAll("^-+", ""));
      }
      if (option.hasValue()) {
        commands.append(" -x").append(values(option.kind(), option.words()));
      }
      commands.append(" -d ").append(quoted(option.meaning())).append('\n');
    }
    commands.append(start).append(" -s h -l help -d 'Show help'\n");
    Parameter parameter = page.parameter();
    if (parameter != null) {
      commands.append(start).append(values(parameter.kind(), List.of())).append('\n');
    }
  }

  private static String values(ValueKind kind, List<String> words) {
    return switch (kind) {
      case ANY -> "";
      case WORD -> " -a '" + String.join(" ", words) + "'";
      case CODE -> " -a '(__asl_codes)'";
      case SEVERITY -> " -a '(__asl_severities)'";
      case DEFINITION, DATA -> " -a '(__asl_paths .json .yaml .yml)'";
      case FILE -> " -a '(__asl_paths)'";
      case HISTORY -> " -a '(__asl_paths .json .jsonl)'";
      case FUNCTION -> " -a '(__asl_functions)'";
      case STATE -> " -a '(__asl_states)'";
      case TOPIC ->
          " -a '"
              + String.join(" ", CompletionTemplate.commands())
              + " "
              + String.join(" ", CompletionTemplate.topics())
              + "'";
    };
  }

  /** In single quotes of fish, where a backslash counts before a quote and a backslash alone. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
