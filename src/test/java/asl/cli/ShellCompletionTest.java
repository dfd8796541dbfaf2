package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses Tab in the shells that are installed. */
class ShellCompletionTest {
  private static final Path DRIVERS = Path.of("src", "test", "resources", "completions");

  /** What is typed, and the words that bash and zsh make of it; \t is Tab. */
  private static final Map<String, String> TYPED =
      Map.of(
          "asl val\\t", "validate|",
          "asl run order.asl.j\\t --fast\\t", "run|order.asl.json|--fast-forward|",
          "asl validate --format gi\\t", "validate|--format|github|",
          "asl validate --format=gi\\t", "validate|--format=github|",
          "asl validate --ignore MISSING_TR\\t", "validate|--ignore|MISSING_TRANSITION_TARGET|",
          "asl trace order.asl.json --state Che\\t", "trace|order.asl.json|--state|Check order|",
          "asl trace order.asl.json --state 'Che\\t", "trace|order.asl.json|--state|Check order|",
          "asl trace order.asl.yaml --state=In\\t", "trace|order.asl.yaml|--state=In a branch|",
          "asl run order.asl.json --function=ch\\tpy\\torder.asl.y\\t",
              "run|order.asl.json|--function=charge=python:order.asl.yaml|",
          "asl graph order.asl.json -o not\\t", "graph|order.asl.json|-o|notes.txt|");

  /** A command line, and what fish offers for its last word. */
  private static final Map<String, List<String>> OFFERED =
      Map.of(
          "asl val", List.of("validate"),
          "asl run --fast", List.of("--fast-forward"),
          "asl validate ", List.of("order.asl.json", "order.asl.yaml"),
          "asl validate --format gi", List.of("github"),
          "asl validate --format=gi", List.of("--format=github"),
          "asl validate --ignore MISSING_TR", List.of("MISSING_TRANSITION_TARGET"),
          "asl trace order.asl.json --state ", List.of("Check order", "Say \"hi\"", "Ship"),
          "asl trace order.asl.yaml --state In", List.of("In a branch"),
          "asl run order.asl.json --function ch", List.of("charge="),
          "asl run order.asl.json --function charge=py", List.of("charge=python:"));

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(
        folder.resolve("order.asl.json"),
        """
        {"StartAt": "Check order", "States": {
          "Check order": {"Type": "Task", "Next": "Ship",
            "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge:$LATEST",
            "Parameters": {"text": "a \\"quoted\\": {", "list": ["x", {"y": "z"}]}},
          "Say \\"hi\\"": {"Type": "Fail"},
          "Ship": {"Type": "Succeed"}}}
        """);
    Files.writeString(
        folder.resolve("order.asl.yaml"),
        """
        StartAt: Both
        States:
          "Cost: $5": { Type: Fail }
          Both: # at once
            Type: Parallel
            Branches:
              - StartAt: In a branch
                States:
                  "In a branch":
                    Type: Succeed
            End: true
        """);
    Files.writeString(folder.resolve("notes.txt"), "");
  }

  @Test
  void bashCompletesWhatIsTyped() throws IOException, InterruptedException {
    type("bash", "asl.bash");
  }

  @Test
  void zshCompletesWhatIsTyped() throws IOException, InterruptedException {
    type("zsh", "_asl");
  }

  @Test
  void namesMayHaveQuotesDollarsAndColons() throws IOException, InterruptedException {
    Map<String, String> typed =
        Map.of(
            "asl trace order.asl.json --state Say\\t", "trace|order.asl.json|--state|Say \"hi\"|",
            "asl trace order.asl.yaml --state Co\\t", "trace|order.asl.yaml|--state|Cost: $5|");
    assumeTrue(isInstalled("bash") && isInstalled("zsh"), "bash or zsh is not installed");
    for (Map.Entry<String, String> each : typed.entrySet()) {
      assertEquals(List.of(each.getValue()), drive("bash", "asl.bash", each.getKey()));
      assertEquals(List.of(each.getValue()), drive("zsh", "_asl", each.getKey()));
    }
  }

  @Test
  void noShellRunsWhatIsInAName() throws IOException, InterruptedException {
    Map<String, String> typed =
        Map.of(
            "asl trace evil.yaml --state \"A\\t", "trace|evil.yaml|--state|A $(echo x) `echo y`|",
            "asl trace evil.yaml --state 'A\\t", "trace|evil.yaml|--state|A $(echo x) `echo y`|",
            "asl trace evil.yaml --state A\\t", "trace|evil.yaml|--state|A $(echo x) `echo y`|",
            "asl trace evil.yaml --state 'B\\t", "",
            "asl trace evil.yaml --state=\"B\\t", "trace|evil.yaml|--state=B'; echo z; '|",
            "asl trace a=b.yaml --state=A\\t", "trace|a=b.yaml|--state=A $(echo x) `echo y`|");
    String definition =
        """
        States:
          "A $(echo x) `echo y`": { Type: Fail }
          "B'; echo z; '": { Type: Fail }
        """;
    Files.writeString(folder.resolve("evil.yaml"), definition);
    Files.writeString(folder.resolve("a=b.yaml"), definition);
    assumeTrue(isInstalled("bash"), "bash is not installed");
    for (Map.Entry<String, String> each : typed.entrySet()) {
      // Nothing is offered that would leave a quote open.
      List<String> words = each.getValue().isEmpty() ? List.of() : List.of(each.getValue());
      assertEquals(words, drive("bash", "asl.bash", each.getKey()), each::getKey);
    }
  }

  private void type(String shell, String completion) throws IOException, InterruptedException {
    assumeTrue(isInstalled(shell), shell + " is not installed");
    assertTrue(TYPED.size() >= 10);
    for (Map.Entry<String, String> typed : TYPED.entrySet()) {
      assertEquals(List.of(typed.getValue()), drive(shell, completion, typed.getKey()), shell);
    }
  }

  @Test
  void fishOffersWhatMayFollow() throws IOException, InterruptedException {
    assumeTrue(isInstalled("fish"), "fish is not installed");
    assertTrue(OFFERED.size() >= 10);
    for (Map.Entry<String, List<String>> offered : OFFERED.entrySet()) {
      assertEquals(offered.getValue(), drive("fish", "asl.fish", offered.getKey()));
    }
  }

  private static boolean isInstalled(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private List<String> drive(String shell, String completion, String line)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(shell));
    command.add(DRIVERS.resolve("drive." + shell).toAbsolutePath().toString());
    command.add(Path.of("completions", completion).toAbsolutePath().toString());
    command.add(line);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve(".config").toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    return output.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }
}
