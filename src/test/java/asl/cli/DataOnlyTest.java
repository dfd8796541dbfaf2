package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only looked at reads nothing that the user did not name, and writes nothing. */
class DataOnlyTest {
  private static final String SECRET = "SECRET_OF_ANOTHER_FOLDER";
  private static final String VALID =
      "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";

  @TempDir Path outer;

  private Path folder() throws IOException {
    Files.writeString(outer.resolve("x.json"), "{\"" + SECRET + "\": 1");
    return Files.createDirectories(outer.resolve("project"));
  }

  private static Cli.Result validate(String... paths) {
    String[] words = new String[paths.length + 1];
    words[0] = "validate";
    System.arraycopy(paths, 0, words, 1, paths.length);
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Cli.run(words));
  }

  private static void refused(Cli.Result result) {
    assertEquals(1, result.exit(), result.err() + result.out());
    assertTrue(result.out().contains("[DEFINITION_OUT_OF_REACH]"), result.out());
    assertTrue(result.out().contains("1 error, 0 warnings"), result.out());
    assertFalse(result.out().contains(SECRET), result.out());
  }

  @Test
  void eachFileThatATemplateNamesIsToldWhereItIsNamed() throws IOException {
    Path template = folder().resolve("template.json");
    String second = sam("../x.json").replace("DefinitionUri", "DefinitionS3Location");
    String third = sam("file:///etc/passwd");
    String text = "{\"Resources\": {\n%s,\n%s,\n%s\n}}";
    Files.writeString(
        template,
        text.formatted(inner(sam("../x.json"), "A"), inner(second, "B"), inner(third, "C")));
    Cli.Result result = validate(template.toString());
    assertTrue(result.out().contains("template.json:2:"), result.out());
    assertTrue(result.out().contains("template.json:3:"), result.out());
    assertTrue(
        result.out().matches("(?s).*template.json:4:\\d+: warning: The definition file:///.*"),
        result.out());
  }

  /** The one resource of a template, under another name. */
  private static String inner(String template, String name) {
    String from = template.substring(template.indexOf("\"M\""));
    return from.substring(0, from.length() - 2).replace("\"M\"", '"' + name + '"');
  }

  private static String sam(String uri) {
    return "{\"Resources\": {\"M\": {\"Type\": \"AWS::Serverless::StateMachine\", \"Properties\":"
        + " {\"DefinitionUri\": \""
        + uri
        + "\"}}}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "/proc/self/environ",
        "/dev/zero",
        "/dev/stdin",
        "../x.json",
        "./../x.json",
        "inner/../../x.json",
        "linked.json",
        "chain.json",
        "linked/x.json",
        "pipe.json",
        "folder.json",
        "large.json",
        ".env",
        "env.json"
      })
  void noTemplateLeadsOutOfItsFolder(String uri) throws Exception {
    Path folder = folder();
    Files.createSymbolicLink(folder.resolve("linked.json"), outer.resolve("x.json"));
    Files.createSymbolicLink(folder.resolve("chain.json"), Path.of("linked.json"));
    Files.createSymbolicLink(folder.resolve("linked"), outer);
    Files.createDirectories(folder.resolve("inner"));
    Files.createDirectories(folder.resolve("folder.json"));
    Files.writeString(folder.resolve(".env"), SECRET + "=1");
    Files.createSymbolicLink(folder.resolve("env.json"), Path.of(".env"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.json").toString()).start().waitFor();
    try (var file = new java.io.RandomAccessFile(folder.resolve("large.json").toFile(), "rw")) {
      file.setLength(1L << 32);
    }
    refused(validate(Files.writeString(folder.resolve("t.json"), sam(uri)).toString()));
    String location = sam(uri).replace("DefinitionUri", "DefinitionS3Location");
    refused(validate(Files.writeString(folder.resolve("s.json"), location).toString()));
    String serverless =
        "stepFunctions: {stateMachines: {m: {definition: \"${file(" + uri + ")}\"}}}";
    if (uri.endsWith(".json")) {
      refused(validate(Files.writeString(folder.resolve("s.yml"), serverless).toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "file:/etc/passwd", "..%2fx.json", "%2e%2e/x.json"})
  void whatIsNoPathIsNotMadeOne(String uri) throws IOException {
    Path folder = folder();
    Cli.Result result = validate(Files.writeString(folder.resolve("t.json"), sam(uri)).toString());
    assertEquals(0, result.exit(), result.out());
    assertFalse(result.out().contains(SECRET) || result.out().contains("root:"), result.out());
  }

  @Test
  void aFolderThatIsNamedHoldsWhatItsTemplatesMayName() throws IOException {
    Path folder = folder();
    Files.createDirectories(folder.resolve("infra"));
    Files.createDirectories(folder.resolve("flows"));
    Files.writeString(folder.resolve("flows/f.json"), VALID);
    Path template = Files.writeString(folder.resolve("infra/t.asl.json"), sam("../flows/f.json"));
    refused(validate(template.toString()));
    assertEquals(0, validate(folder.toString()).exit());
    assertEquals(0, validate(folder + "/**/*.asl.json").exit());
  }

  @Test
  void aRemedyFitsWhatIsWrongWithADefinition() throws Exception {
    Path folder = folder();
    String pipe = folder.resolve("pipe.asl.json").toString();
    new ProcessBuilder("mkfifo", pipe).start().waitFor();
    assertTrue(remedy(folder, "pipe.asl.json").contains("Put a regular file there"));
    Files.writeString(folder.resolve("definition.txt"), VALID);
    assertTrue(remedy(folder, "definition.txt").contains("Give the definition one of these"));
    Files.writeString(outer.resolve("out.asl.json"), VALID);
    assertTrue(remedy(folder, "../out.asl.json").contains("a folder that holds both"));
  }

  private static String remedy(Path folder, String uri) throws Exception {
    Path template = folder.resolve("template.yaml");
    Files.writeString(
        template,
        """
        Resources:
          M:
            Type: AWS::Serverless::StateMachine
            Properties: { DefinitionUri: %s }
        """
            .formatted(uri));
    return validate(template.toString()).out();
  }

  @Test
  void aFolderIsNotLeftThroughLinks() throws Exception {
    Path folder = folder();
    Path other = Files.createDirectories(outer.resolve("other"));
    Files.writeString(other.resolve("y.asl.json"), "{\"" + SECRET + "\": 1");
    Files.createSymbolicLink(folder.resolve("dir"), other);
    Files.writeString(folder.resolve("good.asl.json"), VALID);
    assertEquals(0, validate(folder.toString()).exit());
    Files.createSymbolicLink(folder.resolve("file.asl.json"), other.resolve("y.asl.json"));
    Files.createSymbolicLink(folder.resolve("zero.asl.json"), Path.of("/dev/zero"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.asl.json").toString()).start().waitFor();
    for (String path : List.of(folder.toString(), folder + "/*.asl.json")) {
      Cli.Result result = validate(path);
      assertEquals(3, result.exit(), path);
      assertEquals(3, result.err().lines().count(), result.err());
      assertTrue(result.err().contains("file.asl.json: it lies outside the folder "), result.err());
      assertTrue(result.err().contains("pipe.asl.json: it is no regular file"), result.err());
      assertFalse((result.out() + result.err()).contains(SECRET));
    }
  }

  @Test
  void aPipeThatIsNamedIsRead() throws Exception {
    Path pipe = outer.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Process writer = new ProcessBuilder("sh", "-c", "echo '" + VALID + "' >" + pipe).start();
    assertEquals(0, validate(pipe.toString()).exit());
    assertEquals(0, writer.waitFor());
  }

  @Test
  void aLinkInsideTheFolderAndALinkThatIsNamedAreFollowed() throws IOException {
    Path folder = folder();
    Files.writeString(folder.resolve("good.asl.json"), VALID);
    Files.createSymbolicLink(folder.resolve("same.asl.json"), Path.of("good.asl.json"));
    Path link = Files.createSymbolicLink(outer.resolve("link"), folder);
    assertTrue(validate(folder.toString()).out().startsWith("2 files checked"));
    assertTrue(validate(link.toString()).out().startsWith("2 files checked"));
  }

  @Test
  void explainingAHistoryReadsNoMappingAndWritesNoObject() throws IOException {
    Path folder = folder();
    Files.createDirectories(folder.resolve("bucket"));
    Path definition =
        Files.writeString(
            folder.resolve("d.json"),
            """
            {"StartAt": "C", "States": {
              "C": {"Type": "Choice", "Default": "M", "Choices": [{"Variable": "$.a", "IsPresent": true, "Next": "M"}]},
              "M": {"Type": "Map", "ItemsPath": "$.a", "End": true,
              "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
                "Parameters": {"Bucket": "b", "Prefix": "p"}},
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}
            """);
    Path mapping = Files.writeString(folder.resolve("functions.yaml"), "buckets: {b: ./bucket}\n");
    String history = folder.resolve("h.json").toString();
    Cli.Result run =
        Cli.run("run", definition.toString(), "--input", "{\"a\": [1]}", "--history", history);
    assertEquals(0, run.exit(), run.err());
    assertTrue(Files.exists(folder.resolve("bucket/p")));
    Files.delete(mapping);
    Path out = Files.createDirectories(outer.resolve("never"));
    Files.writeString(mapping, "buckets: {b: ../never}\n");
    Cli.run("trace", history, "--format", "why", "--definition", definition.toString());
    try (var files = Files.list(out)) {
      assertEquals(0, files.count());
    }
    Files.writeString(mapping, "this: [is no mapping\n");
    Cli.Result why =
        Cli.run("trace", history, "--format", "why", "--definition", definition.toString());
    assertFalse((why.out() + why.err()).contains("functions.yaml"), why.err());
  }

  @Test
  void theHistoryOfAChildIsNoLinkToElsewhere() throws IOException {
    Path folder = folder();
    Files.writeString(
        folder.resolve("parent.json"),
        """
        {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {"StateMachineArn": "child", "Name": "kid"}}}}
        """);
    Files.writeString(folder.resolve("child.json"), VALID);
    Files.writeString(folder.resolve("functions.yaml"), "stateMachines: {child: child.json}\n");
    String history = folder.resolve("h.json").toString();
    assertEquals(
        0, Cli.run("run", folder.resolve("parent.json").toString(), "--history", history).exit());
    assertEquals(0, Cli.run("trace", history).exit());
    Path child = folder.resolve("h.children/kid.json");
    Path moved = Files.move(child, outer.resolve("kid.json"));
    Files.createSymbolicLink(child, moved);
    Cli.Result result = Cli.run("trace", history, "--format", "tree");
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("kid.json: it lies outside the folder "), result.err());
  }
}
