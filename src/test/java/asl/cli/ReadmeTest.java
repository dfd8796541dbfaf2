package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingException;
import asl.function.mapping.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example of the README. A {@code json} block with a name is a file; a {@code console}
 * block is a command and all that it prints, standard error first. Durations and times may differ.
 */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern FILE = Pattern.compile("[a-z]+\\.(asl|history)\\.json");

  @TempDir Path folder;

  private record Block(String language, String name, String text) {}

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(readme());
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  @Test
  void examplesPrintWhatTheReadmeShows() throws IOException {
    int examples = 0;
    for (Block block : blocks()) {
      if (block.name() != null) {
        Files.writeString(folder.resolve(block.name()), block.text());
      } else if (block.language().equals("console")) {
        run(block.text());
        examples++;
      }
    }
    assertTrue(examples >= 5, "only " + examples + " examples");
  }

  private void run(String example) {
    int end = example.indexOf('\n');
    String line = example.substring(0, end);
    assertTrue(line.startsWith("$ asl ") || line.startsWith("$ ./asl "), line);
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.substring(line.indexOf("asl ") + 4));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(FILE.matcher(text).matches() ? folder.resolve(text).toString() : text);
    }
    if (words.contains("samples/whichcoat/weather.json") && !hasPython()) {
      System.out.println("skipped, there is no python3: " + line);
      return;
    }
    Cli.Result result = Cli.run(words.toArray(String[]::new));
    String printed = (result.err() + result.out()).replace(folder + "/", "");
    assertEquals(steady(example.substring(end + 1)), steady(printed), line);
  }

  private static boolean hasPython() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "python3"))) {
        return true;
      }
    }
    return false;
  }

  /** The text without what differs from run to run. */
  private static String steady(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)", "TIME")
        .replaceAll("\\d+(\\.\\d+)? (ms|s)\\b", "DURATION")
        .replaceAll("(?m)^ *\\d+\\.\\d{3} ", "AT ")
        .replaceAll(" +", " ");
  }

  @Test
  void commandsExistAndAreNamedWithTheirOptions() throws IOException {
    String readme = readme();
    Matcher commands = Pattern.compile("`asl ([a-z-]+)").matcher(readme);
    int found = 0;
    while (commands.find()) {
      assertTrue(CommandName.of(commands.group(1)) != null, commands.group());
      found++;
    }
    assertTrue(found >= 4, "only " + found);
  }

  @Test
  void theMappingFileCanBeRead() throws IOException, MappingException {
    int read = 0;
    for (Block block : blocks()) {
      if (block.language().equals("yaml")) {
        FunctionMapping mapping = MappingFile.parse("README.md", block.text(), folder, Map.of());
        assertEquals(3, mapping.functions().size());
        assertEquals(1, mapping.buckets().size());
        assertEquals(1, mapping.stateMachines().size());
        read++;
      }
    }
    assertEquals(1, read);
  }

  @Test
  void exitCodesAreThoseOfTheProgram() throws IOException {
    String readme = readme();
    StringBuilder table = new StringBuilder("| code | meaning |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      table.append("| ").append(code.number()).append(" | ").append(code.meaning()).append(" |\n");
    }
    assertTrue(readme.contains(table), table::toString);
  }
}
