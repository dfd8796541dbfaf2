package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappedFunction;
import asl.function.mapping.MappingFile;
import asl.json.JsonReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingCheckTest {
  private static final String DEFINITION =
      """
      {"StartAt": "A", "States": {
        "A": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:one", "Next": "B"},
        "B": {"Type": "Parallel", "Next": "C", "Branches": [{"StartAt": "D", "States": {
          "D": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:one",
                "End": true}}}]},
        "C": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName": "two:live"}, "Next": "E"},
        "E": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName.$": "$.name"}, "Next": "F"},
        "F": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "End": true}}}
      """;

  private static List<MappingCheck.Unmapped> unmapped(String mapping) throws Exception {
    StateMachine machine = DefinitionReader.read(JsonReader.read(DEFINITION));
    FunctionMapping read = MappingFile.parse("f.yaml", mapping, Path.of("/x"), Map.of());
    return new MappingCheck(read).unmapped(machine);
  }

  @Test
  void everyResourceWithoutMappingIsListedOnceWithTheLineThatMapsIt() throws Exception {
    assertEquals(
        List.of(
            new MappingCheck.Unmapped(
                List.of("A", "D"),
                "arn:aws:lambda:us-east-1:1:function:one",
                new MappingLine("functions", "one: { python: one.py:handler }")),
            new MappingCheck.Unmapped(
                List.of("C"),
                "two:live",
                new MappingLine("functions", "two: { python: two.py:handler }")),
            new MappingCheck.Unmapped(
                List.of("F"),
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                new MappingLine(
                    "functions",
                    "\"arn:aws:states:::sqs:sendMessage.waitForTaskToken\":"
                        + " { python: sendMessage.py:handler }"))),
        unmapped(""));
  }

  @Test
  void theLineStandsInTheSectionThatServesTheResource() {
    Map<String, String> parameters = Map.of("Bucket", "photos", "StateMachineArn", "a:b:kid");
    Map<String, MappingLine> lines =
        Map.of(
            "aws-sdk:s3:headObject", new MappingLine("buckets", "photos: ./data"),
            "states:startExecution.sync:2", new MappingLine("stateMachines", "kid: kid.asl.json"),
            "http:invoke",
                new MappingLine("services", "\"arn:aws:states:::http:invoke\": { http: {} }"));
    lines.forEach(
        (resource, line) ->
            assertEquals(line, MappingLine.of("arn:aws:states:::" + resource, parameters::get)));
    assertEquals(
        "my-bucket: ./data",
        MappingLine.of("arn:aws:states:::aws-sdk:s3:getObject", name -> null).text());
  }

  @Test
  void mappedByNamePatternOrStateNothingIsMissing() throws Exception {
    assertEquals(
        List.of(),
        unmapped("functions: { one: {shell: x}, two: {shell: x}, 'state:F': {shell: x} }"));
    assertEquals(List.of(), unmapped("functions: { '*': { shell: x } }"));
  }

  @Test
  void theFunctionsThatCanBeCalledAreThoseThatATaskNames() throws Exception {
    StateMachine machine = DefinitionReader.read(JsonReader.read(DEFINITION));
    FunctionMapping mapping =
        MappingFile.parse(
            "f.yaml",
            "functions: { other: {shell: x}, two: {shell: x}, 'o*': {shell: x}, 'state:F': {shell:"
                + " x} }",
            Path.of("/x"),
            Map.of());
    MappingCheck check = new MappingCheck(mapping);
    assertEquals(List.of("o*", "two", "state:F"), keys(check.called(machine, Set.of())));
    assertEquals(List.of("state:F", "o*"), keys(check.called(machine, Set.of("C", "A"))));
  }

  private static List<String> keys(List<MappedFunction> functions) {
    return functions.stream().map(function -> function.key().text()).toList();
  }

  @Test
  void whatAServiceAnswersIsNotMissing() throws Exception {
    String services = "services: { 'arn:aws:states:::sqs:*': { aws: {} } }";
    assertEquals(
        List.of("arn:aws:lambda:us-east-1:1:function:one", "two:live"),
        unmapped(services).stream().map(MappingCheck.Unmapped::resource).toList());
    assertEquals(
        List.of("arn:aws:lambda:us-east-1:1:function:one"),
        unmapped("services: { 'arn:aws:states:::*': { aws: {} } }").stream()
            .map(MappingCheck.Unmapped::resource)
            .toList());
  }
}
