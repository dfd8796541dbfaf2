package asl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        "Inc": {"Type": "Pass", "Parameters": {"i.$": "States.MathAdd($.i, 1)", "n.$": "$$.State.Name"},
          "Assign": {"seen.$": "$.i"}, "Next": "Each"},
        "Each": {"Type": "Map", "ItemsPath": "$", "ItemSelector": {"v.$": "$$.Map.Item.Value"},
          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Both"}],
          "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}},
          "Next": "Both"},
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
        "Inc": {"Type": "Pass", "Output": {"i": "{% $states.input.i + 1 %}"}, "Next": "Check"},
        "Done": {"Type": "Succeed"}}}
      """;
  private static final String WRONG =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "Nxt": 1}}}
      """;

  /**
   * One function in a process of its own, and one in this JVM, which loads what the other's does.
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
        a: { jar: ., handler: "java.util.Map::copyOf", isolation: class-loader }
        b: { jar: ., handler: "java.util.Map::copyOf" }
      """;

  private ArchiveTraining() {}

  /** Runs the usual commands over files of its own, and leaves nothing behind. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("asl-training");
    try {
      train(folder);
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
    String wrong = Files.writeString(folder.resolve("wrong.json"), WRONG).toString();
    String functions = Files.writeString(folder.resolve("functions.json"), FUNCTIONS).toString();
    Files.writeString(folder.resolve("functions.functions.yaml"), MAPPING);
    String history = folder.resolve("history.json").toString();
    List<List<String>> commands =
        List.of(
            List.of("validate", paths, expressions),
            List.of("validate", "--format", "json", wrong),
            List.of("validate", wrong),
            List.of("run", paths, "--input", "{\"i\": 0}", "--fast-forward", "--history", history),
            List.of("run", expressions, "--input", "{\"i\": 0}", "--trace", "off"),
            List.of("run", functions, "--input", "{\"i\": 0}"),
            List.of("graph", paths),
            List.of("trace", history),
            List.of("version"),
            List.of("help"));
    for (List<String> command : commands) {
      Main.run(command.toArray(String[]::new));
    }
    Files.writeString(folder.resolve(".asl.yaml"), "color: never\n");
    Main.run("validate", paths);
  }
}
