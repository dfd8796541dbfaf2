package asl.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every command has in common: help, mistakes, exit codes. */
class UsageTest {
  @Test
  void exitCodesAreTheNumbersThatScriptsRelyOn() {
    Map<String, Integer> numbers = new TreeMap<>();
    for (ExitCode code : ExitCode.values()) {
      numbers.put(code.name(), code.number());
    }
    assertEquals(
        Map.of(
            "OK", 0,
            "NEGATIVE", 1,
            "USAGE", 2,
            "TROUBLE", 3,
            "HUNG_UP", 129,
            "INTERRUPTED", 130,
            "UNREAD", 141,
            "TERMINATED", 143),
        numbers);
  }

  @Test
  void withoutACommandTheOverviewGoesToStandardError() {
    Cli.Result result = Cli.run();
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("asl COMMAND --help"), result.err());
  }

  @Test
  void wordsOfTheUserStayInTheLineOfTheComplaint() {
    String[][] lines = {
      {"a\nb"},
      {"run", "x", "--na\nme=x"},
      {"run", "x", "--name", "a\nb"},
      {"help", "x\ny"},
      {"explain", "A\nB"},
      {"validate", "x", "--format", "te\nxt"}
    };
    for (String[] words : lines) {
      Cli.Result result = Cli.run(words);
      assertEquals(2, result.exit(), result.err());
      assertTrue(
          result.err().matches("asl: .*\\\\n.*\n(Did you mean: .*\n)?Try 'asl .*'\\.\n"),
          result.err());
    }
  }

  @Test
  void helpIsTheProductWhenAskedFor() {
    for (String word : new String[] {"help", "--help", "-h"}) {
      Cli.Result result = Cli.run(word);
      assertEquals(0, result.exit());
      assertEquals("", result.err());
      for (CommandName name : CommandName.values()) {
        assertTrue(result.out().contains(name.purpose()), name.label());
      }
    }
  }

  @Test
  void everyCommandHasAPurposeTwoExamplesAndTheExitCodes() {
    assertTrue(CommandName.values().length >= 3);
    for (CommandName name : CommandName.values()) {
      Cli.Result result = Cli.run(name.label(), "--help");
      String help = result.out();
      assertAll(
          name.label(),
          () -> assertEquals(0, result.exit()),
          () -> assertTrue(help.startsWith(name.purpose()), help),
          () -> assertTrue(help.contains("Usage: asl " + name.label()), help),
          () -> assertTrue(help.split("\n  # ", -1).length > 2, help),
          () -> assertTrue(help.contains("  143   ended by SIGTERM"), help),
          () -> assertTrue(help.lines().allMatch(line -> line.length() <= 80), help),
          () -> assertEquals(help, Cli.run("help", name.label()).out()));
    }
  }

  @Test
  void helpIsColouredOnlyOnDemand() {
    assertTrue(!Cli.run("validate", "--help").out().contains("\u001b"));
    assertTrue(
        Cli.environment("CLICOLOR_FORCE", "1").call("validate", "--help").out().contains("\u001b"));
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheNearest() {
    assertEquals(
        new Cli.Result(
            2,
            "",
            """
            asl: Unknown command 'vaildate'
            Did you mean: asl validate?
            Try 'asl help'.
            """),
        Cli.run("vaildate", "x.json"));
  }

  @Test
  void aWordLikeNoCommandGetsNoSuggestion() {
    assertEquals(
        new Cli.Result(2, "", "asl: Unknown command 'frobnicate'\nTry 'asl help'.\n"),
        Cli.run("frobnicate"));
  }

  @Test
  void anOptionBeforeTheCommandIsExplained() {
    Cli.Result result = Cli.run("--format", "json", "validate");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("a command comes first"), result.err());
  }

  @Test
  void aMistypedOptionIsAnsweredWithTheNearest() {
    assertEquals(
        new Cli.Result(
            2,
            "",
            """
            asl: Unknown option: '--formt'
            Did you mean: --format?
            Try 'asl validate --help'.
            """),
        Cli.run("validate", "--formt", "x.json"));
  }

  @Test
  void controlCharactersInMistakesAreShownHarmless() {
    Cli.Result result = Cli.run("\u001b[2Jx");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("'\\u001b[2Jx'"), result.err());
  }

  @Test
  void versionIsOneLine() {
    Cli.Result result = Cli.run("--version");
    assertEquals(0, result.exit());
    assertTrue(result.out().matches("asl \\S.*\n"), result.out());
    assertEquals(result, Cli.run("version"));
  }

  @Test
  void aBugReportTellsWhatIsAround() {
    Cli cli = Cli.environment(Map.of("ASL_RUN_SEED", "7", "TERM", "dumb"));
    Cli.Result result = cli.call("version", "--verbose");
    assertEquals(0, result.exit());
    for (String line :
        new String[] {
          "\nJava: " + System.getProperty("java.runtime.version"),
          "\nSystem: " + System.getProperty("os.name"),
          "\nTerminal: no input, no output, no errors, 80 columns, TERM=dumb",
          "\nClass archive: ",
          "\nConfiguration: none",
          "\nVariables: ASL_RUN_SEED\n",
          "\nLibraries:"
        }) {
      assertTrue(result.out().contains(line), result.out());
    }
  }

  @Test
  void topicsAreExplained() {
    for (HelpTopic topic : HelpTopic.values()) {
      Cli.Result result = Cli.run("help", topic.label());
      assertAll(
          topic.label(),
          () -> assertEquals(0, result.exit()),
          () -> assertTrue(result.out().lines().count() >= 8, result.out()),
          () -> assertTrue(result.out().lines().allMatch(line -> line.length() <= 100)),
          () -> assertTrue(Cli.run("help").out().contains(topic.purpose())));
    }
  }

  @Test
  void aMistypedTopicIsAnsweredWithTheNearest() {
    assertEquals(
        new Cli.Result(
            2,
            "",
            """
            asl: There is neither a command nor a topic 'maping'
            Did you mean: asl help mapping?
            Try 'asl help --help'.
            """),
        Cli.run("help", "maping"));
  }
}
