package asl.cli;

import static asl.cli.CompletionTemplate.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code completions/_asl}. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String text() throws IOException {
    List<CommandPage> pages = CompletionTemplate.pages();
    return new CompletionTemplate("_asl")
        .put("ARGUMENTS", lines(pages.stream().map(ZshCompletion::arguments).toList()))
        .put("COMMANDS", lines(pages.stream().map(ZshCompletion::described).toList()))
        .put("TOPICS", lines(topics()))
        .put(
            "CODES", lines(CompletionTemplate.codes().stream().map(code -> "    " + code).toList()))
        .text();
  }

  private static List<String> topics() {
    List<String> topics = new ArrayList<>();
    for (HelpTopic topic : HelpTopic.values()) {
      topics.add("    " + quoted(topic.label() + ":" + colons(topic.purpose())));
    }
    return topics;
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String described(CommandPage page) {
    return "    " + quoted(page.name().label() + ":" + colons(page.name().purpose()));
  }

  private static String arguments(CommandPage page) {
    StringBuilder text = new StringBuilder();
    text.append("    ").append(page.name().label()).append(")\n      _arguments \\\n");
    for (Option option : page.options()) {
      text.append("        ").append(option(option)).append(" \\\n");
    }
    text.append("        '(-h --help)'{-h,--help}'[Show help]'");
    Parameter parameter = page.parameter();
    if (parameter != null) {
      String many = parameter.most() > 1 ? "*:" : parameter.least() == 0 ? "1::" : "1:";
      text.append(" \\\n        ");
      text.append(quoted(many + parameter.label() + ":" + action(parameter.kind(), List.of())));
    }
    return text.append("\n      ;;").toString();
  }

  private static String option(Option option) {
    String rest = "[" + colons(option.meaning()).replace("[", "\\[").replace("]", "\\]") + "]";
    if (option.hasValue()) {
      rest += ":" + colons(option.label()) + ":" + action(option.kind(), option.words());
    }
    String many = option.repeatable() ? "*" : "";
    if (option.names().size() == 1) {
      return quoted(many + option.longName() + (option.hasValue() ? "=" : "") + rest);
    }
    String others = many.isEmpty() ? "(" + String.join(" ", option.names()) + ")" : many;
    return quoted(others)
        + option.names().stream()
            .map(name -> name + (!option.hasValue() ? "" : name.startsWith("--") ? "=" : "+"))
            .collect(Collectors.joining(",", "{", "}"))
        + quoted(rest);
  }

  private static String action(ValueKind kind, List<String> words) {
    return switch (kind) {
      case ANY -> " ";
      case WORD -> "(" + String.join(" ", words) + ")";
      case CODE -> "_asl_codes";
      case SEVERITY -> "_asl_severities";
      case DEFINITION, DATA -> "_files -g \"*.(json|yaml|yml)\"";
      case FILE -> "_files";
      case HISTORY -> "_files -g \"*.(json|jsonl)\"";
      case FUNCTION -> "_asl_functions";
      case STATE -> "_asl_states";
      case TOPIC -> "_asl_topics";
    };
  }

  private static String colons(String text) {
    return text.replace(":", "\\:");
  }
}
