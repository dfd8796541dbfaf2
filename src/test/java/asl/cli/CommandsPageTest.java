package asl.cli;

import asl.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page {@code docs/commands.md}: every option of every command, from the same declarations. */
class CommandsPageTest {
  private final StringBuilder text = new StringBuilder();

  @Test
  void namesEveryOptionOfEveryCommand() throws IOException {
    text.append("# Commands\n\nEvery option of every command, as `asl COMMAND --help` shows them.");
    text.append(" Options come from the command\nline, from the environment or from `.asl.yaml`:");
    text.append(" see [configuration](how-to/configuration.md).\n");
    for (CommandName name : CommandName.values()) {
      add(name.create().page());
    }
    text.append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      row(Integer.toString(code.number()), code.meaning());
    }
    GoldenFile.assertText(Path.of("docs/commands.md"), text.toString());
  }

  private void add(CommandPage page) {
    text.append("\n## asl ").append(page.name().label()).append("\n\n");
    text.append(page.name().purpose()).append("\n");
    page.description().forEach(paragraph -> text.append("\n").append(paragraph).append("\n"));
    String options = page.options().isEmpty() ? " " : " [OPTIONS] ";
    String synopsis = "asl " + page.name().label() + options + page.synopsis();
    text.append("\n```\n").append(synopsis.strip()).append("\n```\n");
    Parameter parameter = page.parameter();
    if (parameter != null) {
      text.append("\n| parameter | meaning |\n|---|---|\n");
      row("`" + parameter.label() + "`", parameter.meaning());
    }
    for (CommandPage.Group group : page.groups()) {
      text.append("\n| ").append(group.heading()).append(" | |\n|---|---|\n");
      group.options().forEach(option -> row(written(option), option.meaning()));
    }
    text.append("\n```sh\n");
    page.examples().forEach(line -> text.append(line.substring(2)).append("\n"));
    text.append("```\n");
  }

  private static String written(Option option) {
    String names = String.join(", ", option.names());
    return "`" + names + (option.hasValue() ? "=" + option.label() : "") + "`";
  }

  private void row(String left, String right) {
    text.append("| ").append(left.replace("|", "\\|")).append(" | ");
    text.append(right.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")).append(" |\n");
  }
}
