package asl.cli;

import java.util.List;
import java.util.Locale;

/** Writes the manual page of a command, or of asl, in the language of {@code man}. */
final class ManualPage {
  private final StringBuilder text = new StringBuilder();
  private final String version;

  private ManualPage(String version) {
    this.version = version;
  }

  /** The page of one command. */
  static String of(CommandPage page, String version) {
    ManualPage manual = new ManualPage(version);
    manual.head("asl-" + page.name().label(), page.name().purpose());
    String rest = page.synopsis().isEmpty() ? "" : " " + page.synopsis();
    manual.section("SYNOPSIS");
    manual.line("\\fBasl " + escaped(page.name().label()) + "\\fR [OPTIONS]" + escaped(rest));
    manual.describe(page);
    manual.options(page);
    manual.section("EXAMPLES");
    for (String line : page.examples()) {
      String stripped = line.strip();
      if (stripped.startsWith("# ")) {
        manual.paragraph(stripped.substring(2) + ":");
      } else {
        manual.verbatim(stripped);
      }
    }
    manual.exitCodes();
    manual.section("SEE ALSO");
    manual.line("\\fBasl\\fR(1)");
    return manual.text.toString();
  }

  /** The page of asl itself: its commands and the topics of its help. */
  static String overview(String version) {
    ManualPage manual = new ManualPage(version);
    manual.head("asl", "The command-line tool for Amazon States Language.");
    manual.section("SYNOPSIS");
    manual.line("\\fBasl\\fR COMMAND [OPTIONS] ...");
    manual.section("COMMANDS");
    for (CommandName name : CommandName.values()) {
      manual.tagged("\\fBasl\\-" + escaped(name.label()) + "\\fR(1)", name.purpose());
    }
    for (HelpTopic topic : HelpTopic.values()) {
      if (topic != HelpTopic.EXIT_CODES) {
        manual.section(topic.label().toUpperCase(Locale.ROOT));
        manual.verbatim(topic.text().strip());
      }
    }
    manual.exitCodes();
    return manual.text.toString();
  }

  private void head(String name, String purpose) {
    String title = name.toUpperCase(Locale.ROOT);
    line(".TH " + escaped(title) + " 1 \"\" \"asl " + escaped(version) + "\"");
    section("NAME");
    String words = purpose.endsWith(".") ? purpose.substring(0, purpose.length() - 1) : purpose;
    line(escaped(name) + " \\- " + escaped(words));
  }

  private void describe(CommandPage page) {
    Parameter parameter = page.parameter();
    if (page.description().isEmpty() && parameter == null) {
      return;
    }
    section("DESCRIPTION");
    page.description().forEach(this::paragraph);
    if (parameter != null) {
      tagged("\\fI" + escaped(parameter.label()) + "\\fR", parameter.meaning());
    }
  }

  private void options(CommandPage page) {
    section("OPTIONS");
    for (CommandPage.Group group : page.groups()) {
      line(".SS " + escaped(group.heading()));
      for (Option option : group.options()) {
        tagged(written(option), option.meaning());
      }
    }
    line(".SS Help");
    tagged("\\fB\\-h\\fR, \\fB\\-\\-help\\fR", "Show help.");
  }

  private static String written(Option option) {
    List<String> names =
        option.names().stream().map(name -> "\\fB" + escaped(name) + "\\fR").toList();
    String value = option.hasValue() ? "=\\fI" + escaped(option.label()) + "\\fR" : "";
    return String.join(", ", names) + value;
  }

  private void exitCodes() {
    section("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      tagged(Integer.toString(code.number()), code.meaning());
    }
  }

  private void section(String heading) {
    line(".SH " + heading);
  }

  private void paragraph(String sentence) {
    line(".PP");
    line(escaped(sentence));
  }

  private void tagged(String tag, String meaning) {
    line(".TP");
    line(tag);
    line(escaped(meaning));
  }

  private void verbatim(String lines) {
    line(".PP");
    line(".nf");
    lines.lines().forEach(each -> line(each.isEmpty() ? "\\&" : escaped(each)));
    line(".fi");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Text that says nothing to {@code man}: backslashes, hyphens, dots and quotes at the start. */
  private static String escaped(String words) {
    String plain = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    StringBuilder ascii = new StringBuilder(plain.startsWith(".") ? "\\&" : "");
    plain
        .codePoints()
        .forEach(
            code -> {
              if (code < 128) {
                ascii.append((char) code);
              } else {
                ascii.append(String.format(Locale.ROOT, "\\[u%04X]", code));
              }
            });
    return ascii.toString();
  }
}
