package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asl.trust.Effect;
import asl.trust.Handling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code .asl.yaml} that merely lies there can bring about. */
class ConfigurationTrustTest {
  private static final String TASK =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"}}}
      """;

  @TempDir Path outer;
  private Path folder;
  private String definition;
  private String history;

  @BeforeEach
  void writeProject() throws IOException {
    folder = Files.createDirectories(outer.resolve("project"));
    definition = Files.writeString(folder.resolve("d.asl.json"), TASK).toString();
    history = folder.resolve("h.json").toString();
    Cli.Result run =
        Cli.run("run", definition, "--function", "f=mock:{return: 1}", "--history", history);
    assertEquals(0, run.exit(), run.err());
  }

  private Path configure(String text) throws IOException {
    return Files.writeString(folder.resolve(".asl.yaml"), text);
  }

  private List<String[]> readers() {
    return List.of(
        new String[] {"trace", history},
        new String[] {"trace", definition},
        new String[] {"graph", definition},
        new String[] {"validate", definition},
        new String[] {"config", definition});
  }

  @Test
  void nothingIsRunFromAFileBesideAHistory() throws IOException {
    Path trap = folder.resolve("trap");
    String shell = "function: 'f=shell:touch " + trap + "'";
    for (String text :
        List.of(
            "trace: {input: '{}', " + shell + "}",
            "trace: {input: '{}'}\n" + shell,
            "trace:\n  <<: {input: '{}'}\n" + shell,
            "input: '{}'\n" + shell)) {
      configure(text);
      for (String[] words : readers()) {
        Cli.run(words);
        assertFalse(Files.exists(trap), text);
      }
    }
  }

  @Test
  void aNameThatLooksLikeJsonIsStillAName() throws IOException {
    Path outside = Files.createTempFile(Path.of("").toAbsolutePath(), "[", ".json");
    try {
      Files.writeString(outside, "\"secret\"");
      configure("run: {input: '" + outside.getFileName() + "', function: 'f=mock:{return: 1}'}");
      Cli.Result run = Cli.run("run", definition);
      assertEquals(3, run.exit());
      assertTrue(run.err().contains("no such file"), run.err());
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void whatReadsRunsOrWritesIsRefusedForReadersWithItsPlace() throws IOException {
    List<String> refused = new ArrayList<>();
    for (CommandName name : CommandName.values()) {
      CommandPage page = name.create().page();
      for (Option option : page.isConfigured() ? page.options() : List.<Option>of()) {
        Effect effect = OptionEffects.of(name, option.longName());
        String key = option.longName().substring(2);
        configure(name.label() + ":\n  " + key + ": " + (option.hasValue() ? "x.json" : "true"));
        if (page.handling() == Handling.CODE || effect.isHarmless()) {
          continue;
        }
        refused.add(name.label() + " " + key);
        for (String[] words : readers()) {
          Cli.Result result = Cli.run(words);
          assertEquals(3, result.exit(), name + key);
          assertEquals("", result.out());
          assertTrue(
              result.err().contains(".asl.yaml:2:3: '" + key + "' is not set here"), result.err());
        }
      }
    }
    for (String known :
        List.of(
            "trace input",
            "trace function",
            "trace output",
            "trace history",
            "trace definition",
            "graph output",
            "graph history",
            "eval input",
            "send-task-success task-output")) {
      assertTrue(refused.contains(known), known);
    }
  }

  @Test
  void everyOptionSaysWhatItBringsAbout() throws IOException {
    String table = Files.readString(Path.of("src/main/java/asl/cli/OptionEffects.java"));
    for (CommandName name : CommandName.values()) {
      for (Option option : name.create().page().options()) {
        assertTrue(table.contains('"' + option.longName() + '"'), option.longName());
      }
    }
  }

  @Test
  void anOutputIsSetForNoReader() throws IOException {
    Path victim = Files.writeString(outer.resolve("victim"), "precious");
    for (String text : List.of("output: ../victim", "output: inside", "graph: {output: inside}")) {
      configure(text);
      for (String[] words : readers()) {
        Cli.Result result = Cli.run(words);
        assertEquals(3, result.exit(), text);
        assertTrue(result.err().contains(".asl.yaml:1:"), result.err());
      }
    }
    assertEquals("precious", Files.readString(victim));
    assertFalse(Files.exists(folder.resolve("inside")));
  }

  @Test
  void aRunIsConfiguredInsideTheFoldersTree() throws IOException {
    Files.writeString(folder.resolve("map.yaml"), "functions: {f: {mock: {return: 7}}}\n");
    configure("run: {functions: map.yaml, history: new.json}\ntrace: {format: summary}\n");
    Cli.Result result = Cli.run("run", definition);
    assertEquals(0, result.exit(), result.err());
    assertTrue(Files.exists(folder.resolve("new.json")));
    Files.createSymbolicLink(folder.resolve("out"), outer);
    Files.createSymbolicLink(folder.resolve("dangling.json"), outer.resolve("dangling.json"));
    for (String path :
        List.of("../x.json", "/tmp/asl-x.json", "a/../../x.json", "out/x.json", "dangling.json")) {
      for (String option : List.of("history", "functions", "input", "replay", "mock-config")) {
        configure("run:\n  " + option + ": " + path);
        Cli.Result refused = Cli.run("run", definition);
        assertEquals(3, refused.exit(), path);
        assertTrue(
            refused.err().contains("'" + path + "' leads out of the folder of this file"),
            refused.err());
      }
    }
    assertFalse(Files.exists(outer.resolve("x.json")));
  }

  @Test
  void whoRunsADefinitionByTraceHasTheProjectsMapping() throws IOException {
    Files.writeString(folder.resolve("map.yaml"), "functions: {f: {mock: {return: 7}}}\n");
    configure("functions: map.yaml\n");
    assertEquals(0, Cli.run("trace", definition, "--input", "{}").exit());
    assertEquals(0, Cli.run("trace", history).exit());
  }

  @Test
  void theSearchEndsAtTheRootOfTheRepository() throws IOException {
    Files.writeString(outer.resolve(".asl.yaml"), "validate: {format: gcc}\n");
    Path broken = Files.writeString(folder.resolve("b.asl.json"), "{}");
    assertTrue(Cli.run("validate", broken.toString()).out().contains("b.asl.json:1:1: error: "));
    String plain = Cli.run("validate", broken.toString()).out();
    Files.createDirectory(folder.resolve(".git"));
    assertFalse(Cli.run("validate", broken.toString()).out().equals(plain));
    Files.writeString(folder.resolve(".asl.yaml"), "validate: {format: gcc}\n");
    assertEquals(plain, Cli.run("validate", broken.toString()).out());
  }

  @Test
  void whatOthersCanWriteIsNotObeyed() throws IOException {
    Path file = configure("run: {functions: none.yaml}\n");
    for (String mode : List.of("rw-rw-rw-", "rw-r--rw-", "rwxrwxrwx")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      Cli.Result result = Cli.run("trace", history);
      assertEquals(0, result.exit(), result.err());
      assertTrue(
          result.err().contains(".asl.yaml is not obeyed: everybody can write it"), result.err());
      assertTrue(Cli.run("config", definition).err().contains("is not obeyed"));
      Cli.Result named = Cli.environment("ASL_CONFIG", file.toString()).call("trace", history);
      assertEquals(3, named.exit());
      assertTrue(named.err().contains("everybody can write it"), named.err());
    }
  }

  @Test
  void whatBelongsToAnotherUserIsNotObeyed() throws IOException {
    Path file = configure("run: {functions: none.yaml}\n");
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    Files.setAttribute(file, "unix:uid", 65534);
    Cli.Result result = Cli.run("trace", history);
    assertEquals(0, result.exit());
    assertTrue(
        result.err().contains(".asl.yaml is not obeyed: it belongs to another user, "),
        result.err());
    assertEquals("", Cli.environment("ASL_CONFIG", file.toString()).call("trace", history).err());
  }

  @Test
  void aLinkToAnotherPlaceIsNotObeyedAndNotShown() throws Exception {
    Path secret = Files.writeString(outer.resolve("secret"), "SECRET_WORD: 1\n");
    Path file = folder.resolve(".asl.yaml");
    for (Path target : List.of(secret, Path.of("/etc/passwd"), Path.of("/dev/zero"), outer)) {
      Files.createSymbolicLink(file, target);
      Cli.Result result = Cli.run("trace", history);
      assertEquals(0, result.exit(), result.err());
      assertTrue(result.err().contains("is not obeyed: it lies outside"), result.err());
      assertFalse(result.err().contains("SECRET_WORD"));
      Files.delete(file);
    }
    new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    assertTrue(Cli.run("trace", history).err().contains("it is no regular file"));
  }
}
