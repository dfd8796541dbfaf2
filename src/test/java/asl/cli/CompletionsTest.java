package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.golden.GoldenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code completions/asl.bash} is made from the commands, and bash completes with it. */
class CompletionsTest {
  private static final Path FILE = Path.of("completions", "asl.bash");

  @Test
  void theFileKnowsEveryCommandAndOption() throws IOException {
    CommandSpec asl = CommandSpec.create().name("asl");
    for (CommandName name : CommandName.values()) {
      asl.addSubcommand(name.label(), spec(name.create().page()));
    }
    GoldenFile.assertText(FILE, AutoComplete.bash("asl", new CommandLine(asl)));
  }

  private static CommandSpec spec(CommandPage page) {
    CommandSpec spec = CommandSpec.create().name(page.name().label());
    for (Option option : page.options()) {
      OptionSpec.Builder builder = OptionSpec.builder(option.names().toArray(String[]::new));
      if (option.hasValue()) {
        boolean file = option.label().contains("FILE") || option.label().contains("HISTORY");
        builder.arity("1").type(file ? Path.class : String.class);
      } else {
        builder.type(boolean.class);
      }
      spec.addOption(builder.build());
    }
    if (page.parameter() != null) {
      spec.addPositional(PositionalParamSpec.builder().index("0").type(Path.class).build());
    }
    return spec;
  }

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash");
    assertEquals(List.of("validate"), completed("asl", "val"));
    assertEquals(List.of("--fast-forward"), completed("asl", "run", "--fast"));
    assertEquals(List.of("samples/whichcoat"), completed("asl", "graph", "samples/whichc"));
  }

  /** What bash offers for the last of the words. */
  private static List<String> completed(String... words) throws IOException, InterruptedException {
    String script =
        "source completions/asl.bash; compopt() { :; }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
            + " _complete_asl; printf '%s\\n' \"${COMPREPLY[@]}\"";
    ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-c", script, "bash");
    bash.command().addAll(List.of(words));
    Process process = bash.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(true, process.waitFor(20, TimeUnit.SECONDS));
    return output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
