package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No command destroys what it reads, and no run what another one writes. */
class OverwriteTest {
  private static final String DEFINITION =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "Next": "B",
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"},
        "B": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {"StateMachineArn": "child", "Name": "kid"}}}}
      """;
  private static final String PUT =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::aws-sdk:s3:%s",
        "Parameters": {"Bucket": "b", "Key.$": "$.key", "Body": "x"%s}}}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    write("d.json", DEFINITION);
    write("kid.json", "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}");
    write("in.json", "{}");
    write("f.sh", "cat");
    write(
        "functions.yaml",
        """
        functions: {f: {command: [./f.sh]}}
        stateMachines: {child: kid.json}
        buckets: {b: .}
        """);
    write(
        "other.yaml",
        """
        functions: {f: {mock: {return: 1}}}
        stateMachines: {child: kid.json}
        """);
    write("mocks.json", "{\"StateMachines\": {\"m\": {\"TestCases\": {\"t\": {}}}}}");
    write(".asl.yaml", "color: never\n");
    Files.setPosixFilePermissions(
        file("f.sh"), java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    Cli.Result run =
        Cli.run(
            "run", name("d.json"), "--functions", name("other.yaml"), "--history", name("h.json"));
    assertEquals(0, run.exit(), run.err());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String name(String name) {
    return file(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(file(name), text);
  }

  private void refused(String victim, String option, String... words) throws IOException {
    List<Path> names =
        List.of(
            file(victim),
            Files.createSymbolicLink(file("soft"), file(victim)),
            Files.createSymbolicLink(file("softer"), file("soft")),
            Files.createLink(file("hard"), file(victim)),
            folder.resolve("../" + folder.getFileName() + "/./" + victim));
    String before = Files.readString(file(victim));
    for (Path name : names) {
      String[] all = java.util.Arrays.copyOf(words, words.length + 2);
      all[words.length] = option;
      all[words.length + 1] = name.toString();
      Cli.Result result = Cli.run(all);
      assertEquals(2, result.exit(), String.join(" ", all) + result.err());
      assertTrue(result.err().contains(" would overwrite "), result.err());
      assertEquals("", result.out());
      assertEquals(before, Files.readString(file(victim)));
    }
    for (String link : List.of("soft", "softer", "hard")) {
      Files.delete(file(link));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"d.json", "in.json", "functions.yaml", "kid.json", "f.sh", ".asl.yaml"})
  void noHistoryOverwritesWhatARunReads(String victim) throws IOException {
    refused(victim, "--history", "run", name("d.json"), "--input", name("in.json"));
  }

  @Test
  void noOutputOverwritesWhatIsNamed() throws IOException {
    refused("other.yaml", "--history", "run", name("d.json"), "--functions", name("other.yaml"));
    refused("h.json", "--history", "run", name("d.json"), "--replay", name("h.json"));
    refused("h.children/kid.json", "--history", "run", name("d.json"), "--replay", name("h.json"));
    String[] mocked = {
      "run",
      name("d.json"),
      "--mock-config",
      name("mocks.json"),
      "--state-machine",
      "m",
      "--test-case",
      "t"
    };
    refused("mocks.json", "--history", mocked);
    refused("h.json", "-o", "trace", name("h.json"));
    refused("h.children/kid.json", "-o", "trace", name("h.json"), "--format", "tree");
    refused("d.json", "--output", "trace", name("h.json"), "--definition", name("d.json"));
    Files.copy(file("h.json"), file("h2.json"));
    refused("h2.json", "--output", "trace", name("h.json"), "--diff", name("h2.json"));
    refused("d.json", "-o", "graph", name("d.json"), "--format", "dot");
    refused(
        "h.json", "-o", "graph", name("d.json"), "--history", name("h.json"), "--format", "svg");
    refused(".asl.yaml", "-o", "graph", name("d.json"), "--format", "dot");
    refused("d.json", "--history", "trace", name("d.json"), "--input", "{}");
    refused("in.json", "-o", "trace", name("d.json"), "--input", name("in.json"));
  }

  @Test
  void twoOutputsAreTwoFiles() {
    for (String second : List.of("new.json", "./new.json", "h.children/../new.json")) {
      Cli.Result result =
          Cli.run(
              "trace",
              name("d.json"),
              "--input",
              "{}",
              "--functions",
              name("other.yaml"),
              "--history",
              name("new.json"),
              "-o",
              name(second));
      assertEquals(2, result.exit(), result.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shell:sh f.sh", "shell:sh <f.sh", "shell:cat 'f.sh'|sh", "command:sh f.sh"})
  void noHistoryOverwritesAScriptThatACommandMentions(String target) throws IOException {
    refused(
        "f.sh",
        "--history",
        "run",
        name("d.json"),
        "--functions",
        name("other.yaml"),
        "--function",
        "g=" + target.replace("f.sh", name("f.sh")));
  }

  @Test
  void theHistoryOfAChildOverwritesNoDefinition() throws IOException {
    Files.createDirectories(file("x.children"));
    Files.copy(file("kid.json"), file("x.children/kid.json"));
    write(
        "inside.yaml",
        """
        functions: {f: {mock: {return: 1}}}
        stateMachines: {child: x.children/kid.json}
        """);
    Cli.Result run =
        Cli.run(
            "run", name("d.json"), "--functions", name("inside.yaml"), "--history", name("x.json"));
    assertEquals(2, run.exit(), run.err());
    assertEquals(Files.readString(file("kid.json")), Files.readString(file("x.children/kid.json")));
  }

  @Test
  void theHistoriesOfChildrenOverwriteNoInputAndNothingThroughALink() throws IOException {
    Files.createDirectories(file("n.children"));
    Files.copy(file("in.json"), file("n.children/in.json"));
    Cli.Result inside =
        Cli.run(
            "run",
            name("d.json"),
            "--functions",
            name("other.yaml"),
            "--history",
            name("n.json"),
            "--input",
            name("n.children/in.json"));
    assertEquals(2, inside.exit(), inside.err());
    Files.createSymbolicLink(file("n.children/kid.json"), file("in.json"));
    String[] run = {
      "run", name("d.json"), "--functions", name("other.yaml"), "--history", name("n.json")
    };
    assertEquals(0, Cli.run(run).exit());
    assertEquals("{}", Files.readString(file("in.json")));
    assertFalse(Files.isSymbolicLink(file("n.children/kid.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"put.json", "functions.yaml", "keep.json", "run.json", "kid.json"})
  void noTaskOverwritesOrDeletesWhatTheRunReadsOrWrites(String key) throws IOException {
    Files.createLink(file("also-" + key), Files.exists(file(key)) ? file(key) : file("d.json"));
    for (String action : List.of("putObject", "deleteObject", "copyObject")) {
      String more = action.equals("copyObject") ? ", \"CopySource\": \"b/in.json\"" : "";
      write("put.json", PUT.formatted(action, more));
      write("keep.json", "{\"key\": \"" + key + "\"}");
      String before = Files.exists(file(key)) ? Files.readString(file(key)) : null;
      Cli.Result result =
          Cli.run(
              "run", name("put.json"), "--input", name("keep.json"), "--history", name("run.json"));
      assertEquals(1, result.exit(), action + result.err());
      assertTrue(result.err().contains("which stays as it is"), result.err());
      if (before != null && !key.equals("run.json")) {
        assertEquals(before, Files.readString(file(key)));
      }
      assertEquals(0, Cli.run("trace", name("run.json")).exit());
    }
    write("keep.json", "{\"key\": \"new.json\"}");
    write("put.json", PUT.formatted("putObject", ""));
    assertEquals(0, Cli.run("run", name("put.json"), "--input", name("keep.json")).exit());
  }

  @Test
  void pipesAndDevicesMayBeBoth() {
    assertEquals(0, Cli.run("graph", name("d.json"), "--format", "dot", "-o", "/dev/null").exit());
    assertEquals(
        1,
        Cli.run("run", name("kid.json"), "--input", "/dev/null", "--history", "/dev/null").exit()
            / 3);
  }

  @Test
  void aFolderThatDoesNotExistIsTold() {
    String missing = folder.resolve("missing").resolve("x.svg").toString();
    Cli.Result graph = Cli.run("graph", name("d.json"), "-o", missing);
    assertEquals("asl: cannot write " + missing + ": its folder does not exist\n", graph.err());
    Cli.Result run = Cli.run("run", name("kid.json"), "--history", missing);
    assertEquals(
        "asl: cannot write the history " + missing + ": its folder does not exist\n", run.err());
    assertEquals(List.of(3, 3), List.of(graph.exit(), run.exit()));
  }

  private CompletableFuture<Cli.Result> waitingRun() throws Exception {
    write(
        "wait.json",
        "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Wait\", \"Seconds\": 3, \"End\":"
            + " true}}}");
    Supplier<Cli.Result> run = () -> Cli.run("run", name("wait.json"), "--history", name("w.json"));
    CompletableFuture<Cli.Result> running = CompletableFuture.supplyAsync(run);
    while (!Files.exists(file("w.json")) || Files.size(file("w.json")) < 20) {
      Thread.sleep(20);
    }
    return running;
  }

  @Test
  void theSecondRunToAHistoryIsRefused() throws Exception {
    CompletableFuture<Cli.Result> first = waitingRun();
    Files.createLink(file("w2.json"), file("w.json"));
    for (String name : List.of("w.json", "w2.json")) {
      Cli.Result second = Cli.run("run", name("kid.json"), "--history", name(name));
      assertEquals(3, second.exit());
      assertTrue(second.err().contains("another run is writing it"), second.err());
    }
    assertEquals(0, first.get().exit(), first.get().err());
    assertEquals(0, Cli.run("trace", name("w.json")).exit());
    assertEquals(0, Cli.run("run", name("kid.json"), "--history", name("w.json")).exit());
  }

  @Test
  void aHistoryThatIsCutDeletedOrReplacedIsTold() throws Exception {
    for (String harm : List.of("cut", "deleted", "replaced", "grown")) {
      CompletableFuture<Cli.Result> running = waitingRun();
      switch (harm) {
        case "cut" -> write("w.json", "");
        case "deleted" -> Files.delete(file("w.json"));
        case "replaced" -> {
          write("w3.json", "x");
          Files.move(
              file("w3.json"), file("w.json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        default ->
            Files.writeString(file("w.json"), "more", java.nio.file.StandardOpenOption.APPEND);
      }
      Cli.Result result = running.get();
      assertEquals(3, result.exit(), harm);
      assertTrue(result.err().contains("while it was written"), harm + result.err());
      assertTrue(result.err().contains("SUCCEEDED"), harm + result.err());
      Files.deleteIfExists(file("w.json"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../x",
        "a..b",
        "a/b",
        "a\\b",
        "a b",
        "a:b",
        "",
        "<x>",
        "x?",
        "é\u0085",
        "a\u2028b",
        "😀"
      })
  void namesAreThoseThatStepFunctionsTakes(String name) {
    Cli.Result result = Cli.run("run", name("kid.json"), "--name", name);
    assertEquals(2, result.exit(), name);
    assertTrue(result.err().contains("Invalid value for --name"), result.err());
  }

  @Test
  void ordinaryNamesAreTaken() {
    for (String name : List.of("a", "a.b", "ünder_score-1", "x".repeat(80))) {
      assertEquals(0, Cli.run("run", name("kid.json"), "--name", name).exit(), name);
    }
    assertEquals(2, Cli.run("run", name("kid.json"), "--name", "x".repeat(81)).exit());
  }

  @Test
  void countsAreWholeNumbersThatAreNotNegative() {
    for (String[] words :
        List.of(
            new String[] {"run", name("kid.json"), "--max-events", "-1"},
            new String[] {"run", name("kid.json"), "--max-events", "0"},
            new String[] {"run", name("kid.json"), "--max-events", "\u0665"},
            new String[] {"run", name("kid.json"), "--max-events", "+5"},
            new String[] {"run", name("kid.json"), "--max-events", "1e3"},
            new String[] {"run", name("kid.json"), "--max-events", "99999999999999999999"},
            new String[] {"run", name("kid.json"), "--seed", "\u0665"},
            new String[] {"run", name("kid.json"), "--iteration", "-1"},
            new String[] {"trace", name("h.json"), "--iteration", "-2"},
            new String[] {"graph", name("kid.json"), "--format", "png", "--scale", "-1"})) {
      Cli.Result result = Cli.run(words);
      assertEquals(2, result.exit(), String.join(" ", words));
    }
  }
}
