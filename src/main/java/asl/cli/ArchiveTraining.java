package asl.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Started by the launcher in place of {@link Main} to run the usual commands once, so that the JVM
 * can note which classes they load and keep them in an archive for the starts to come.
 */
public final class ArchiveTraining {
  private static final String PATHS =
      """
      {"StartAt": "Check", "TimeoutSeconds": 60, "States": {
        "Check": {"Type": "Choice", "Default": "Done", "Choices": [
          {"And": [{"Variable": "$.i", "IsPresent": true}, {"Variable": "$.i", "NumericLessThan": 2}],
           "Next": "Inc"}]},
        "Inc": {"Type": "Pass", "Parameters": {"i.$": "States.MathAdd($.i, 1)", "list.$": "States.Array($.i)"},
          "Assign": {"seen.$": "$.i"}, "Next": "Each"},
        "Each": {"Type": "Map", "ItemsPath": "$.list", "ResultPath": "$.each", "ItemSelector": {"v.$": "$$.Map.Item.Value"},
          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Both"}],
          "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}},
          "Next": "Call"},
        "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 9,
          "Parameters": {"FunctionName": "f", "Payload.$": "$..v", "Name.$": "$$.State.Name"},
          "ResultSelector": {"r.$": "States.Format('{}', $.Payload)"}, "ResultPath": "$.result",
          "Retry": [{"ErrorEquals": ["Busy"], "BackoffRate": 1.5}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Failed"}], "Next": "Both"},
        "Failed": {"Type": "Fail", "Error": "E", "CausePath": "States.JsonToString($)"},
        "Both": {"Type": "Parallel", "ResultPath": null, "Next": "Pause", "Branches": [
          {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}]},
        "Pause": {"Type": "Wait", "Seconds": 1, "OutputPath": "$", "Next": "Check"},
        "Done": {"Type": "Succeed"}}}
      """;
  private static final String EXPRESSIONS =
      """
      {"QueryLanguage": "JSONata", "StartAt": "Check", "States": {
        "Check": {"Type": "Choice", "Default": "Done", "Choices": [
          {"Condition": "{% $states.input.i < 2 %}", "Next": "Inc"}]},
        "Inc": {"Type": "Pass", "Assign": {"seen": "{% $string($states.input.i) & 'th' %}"},
          "Output": {"i": "{% $sum([$states.input.i, 1]) %}"}, "Next": "Check"},
        "Done": {"Type": "Succeed"}}}
      """;
  private static final String WRONG =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "Nxt": 1}}}
      """;

  /**
   * One function in a process of its own, and one in this JVM, which loads what the other's does.
   * Their timeouts end the training where the installation is removed under it.
   */
  private static final String FUNCTIONS =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:a",
          "Next": "B"},
        "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "b", "Payload.$": "$"}, "End": true}}}
      """;

  private static final String MAPPING =
      """
      functions:
        a: { jar: ., handler: "java.util.Map::copyOf", isolation: class-loader, timeout: 20s }
        b: { jar: ., handler: "java.util.Map::copyOf", timeout: 20s }
        # One that nobody calls, in the forms of YAML that people use.
        c:
          mock:
            - return: { r: [1, 'one', true, null] }
            - error: Busy
              times: 2
      """;

  private static final String ZERO = "{\"i\": 0}";

  private ArchiveTraining() {}

  /** Runs the usual commands over files of its own, and leaves nothing behind. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("asl-training");
    try {
      train(folder);
      loadAll();
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    ProcessEnd.with(0);
  }

  private static void train(Path folder) throws IOException {
    String paths = Files.writeString(folder.resolve("paths.json"), PATHS).toString();
    String expressions =
        Files.writeString(folder.resolve("expressions.json"), EXPRESSIONS).toString();
    String wrong = Files.writeString(folder.resolve("wrong.asl.json"), WRONG).toString();
    String tasks = Files.writeString(folder.resolve("tasks.json"), FUNCTIONS).toString();
    Files.writeString(folder.resolve("tasks.functions.yaml"), MAPPING);
    String history = folder.resolve("history.json").toString();
    String mock = "--function=f=mock:[{error: Busy}, {return: 1}]";
    List<List<String>> commands =
        List.of(
            List.of("validate", paths, expressions),
            List.of("validate", "--format", "json", wrong),
            List.of("validate", folder.toString()),
            List.of("run", paths, "--input", ZERO, mock, "--fast-forward", "--history", history),
            List.of("run", expressions, "--input", ZERO, "--trace", "off"),
            List.of("run", tasks, "--input", ZERO),
            List.of("graph", paths),
            List.of("graph", paths, "--format", "mermaid"),
            List.of("graph", paths, "--format", "svg"),
            List.of("trace", history),
            List.of("trace", history, "--format", "tree"),
            List.of("eval", "$.i", "--input", ZERO),
            List.of("eval", "$states.input.i + 1", "--jsonata", "--input", ZERO),
            List.of("explain", "NO_DOLLAR"),
            List.of("config"),
            List.of("version"),
            List.of("help"),
            List.of("validate", "--help"));
    for (List<String> command : commands) {
      Main.run(command.toArray(String[]::new));
    }
    Files.writeString(folder.resolve(".asl.yaml"), "color: never\n");
    Main.run("validate", paths);
  }

  /**
   * Loads all classes of the program without running them: a start that needs a single one which
   * the archive lacks opens the jar for it, which takes longer than all others together.
   */
  private static void loadAll() throws IOException {
    CodeSource source = ArchiveTraining.class.getProtectionDomain().getCodeSource();
    String jar = source == null ? "" : source.getLocation().getPath();
    if (!jar.endsWith(".jar")) {
      return;
    }
    try (JarFile file = new JarFile(Path.of(source.getLocation().toURI()).toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.startsWith("asl/") && name.endsWith(".class") && !name.endsWith("-info.class")) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          Class.forName(type, false, ArchiveTraining.class.getClassLoader());
        }
      }
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
