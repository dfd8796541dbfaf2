package asl.cli;

import asl.app.JobException;
import asl.app.config.Configuration;
import asl.app.config.ConfigurationFile;
import asl.app.config.ConfigurationView;
import asl.app.config.OptionKey;
import asl.cli.terminal.Terminal;
import asl.text.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code asl config}. */
final class ConfigCommand implements Command {
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandPage page() {
    return new CommandPage(CommandName.CONFIG, "[PATH]")
        .unconfigured()
        .describe(
            "Options that the command line leaves open are taken from environment variables, then"
                + " from the nearest .asl.yaml in the folder of the definition or above it.")
        .positional("PATH", "0..1", "A definition or a folder; the working folder if left out.")
        .group(
            "Output",
            Options.flag("--all", "Every option: its key in .asl.yaml and its variable."),
            Options.value("--format", "FORMAT", "One of text (the default) or json.").of(FORMATS))
        .example("what holds here", "asl config")
        .example(
            "what holds for a definition, for a program",
            "asl config order.asl.json --format json");
  }

  @Override
  public ExitCode run(Arguments arguments, Terminal terminal) throws JobException {
    boolean json = arguments.choice("--format", FORMATS, "text").equals("json");
    List<OptionKey> keys = OptionKeys.all();
    if (arguments.has("--all")) {
      terminal.out().println(ConfigurationView.keys(keys, json));
      return ExitCode.OK;
    }
    Map<String, String> environment = terminal.environment();
    Path folder = ConfiguredArguments.folder(arguments.positionals());
    ConfigurationFile file = ConfigurationFile.find(folder, environment);
    if (file.refusal() != null) {
      Complaint.write(terminal, file.refusal());
    }
    Configuration holds = Configuration.read(file.path(), environment, keys);
    String shown = ConfigurationView.settings(holds, json);
    terminal.out().println(json ? shown : SafeText.lines(shown));
    for (String stray : ConfigurationView.strays(environment.keySet(), keys)) {
      Complaint.write(terminal, stray);
    }
    return ExitCode.OK;
  }
}
