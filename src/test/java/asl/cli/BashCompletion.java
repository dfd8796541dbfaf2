package asl.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes {@code completions/asl.bash}. */
final class BashCompletion {
  private final StringBuilder places = new StringBuilder();
  private final StringBuilder options = new StringBuilder();

  private BashCompletion() {}

  static String text() throws IOException {
    BashCompletion bash = new BashCompletion();
    CompletionTemplate.pages().forEach(bash::add);
    return new CompletionTemplate("asl.bash")
        .put("PLACES", bash.places.toString().stripTrailing())
        .put("OPTIONS", bash.options.toString().stripTrailing())
        .put("COMMANDS", String.join(" ", CompletionTemplate.commands()))
        .put("TOPICS", String.join(" ", CompletionTemplate.topics()))
        .put("CODES", String.join("\n", CompletionTemplate.codes()))
        .text();
  }

  private void add(CommandPage page) {
    String command = page.name().label();
    List<String> written = new ArrayList<>();
    for (Option option : page.options()) {
      written.add(option.longName());
      if (option.hasValue()) {
        add(command, option.names(), option.kind(), option.words());
      }
    }
    written.add("--help");
    options.append("    ").append(command).append(") options='");
    options.append(String.join(" ", written)).append("' ;;\n");
    Parameter parameter = page.parameter();
    if (parameter != null) {
      add(command, List.of(""), parameter.kind(), List.of());
    }
  }

  private void add(String command, List<String> names, ValueKind kind, List<String> words) {
    List<String> patterns = names.stream().map(name -> "'" + command + " " + name + "'").toList();
    places.append("    ").append(String.join(" | ", patterns)).append(") kind=");
    places.append(kind.name().toLowerCase(Locale.ROOT));
    if (!words.isEmpty()) {
      places.append(" words='").append(String.join(" ", words)).append("'");
    }
    places.append(" ;;\n");
  }
}
