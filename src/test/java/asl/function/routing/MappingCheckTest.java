package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingFile;
import asl.json.JsonReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                "  one: { python: one.py:handler }"),
            new MappingCheck.Unmapped(
                List.of("C"), "two:live", "  two: { python: two.py:handler }"),
            new MappingCheck.Unmapped(
                List.of("F"),
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "  \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\":"
                    + " { python: sendMessage.py:handler }")),
        unmapped(""));
  }

  @Test
  void mappedByNamePatternOrStateNothingIsMissing() throws Exception {
    assertEquals(
        List.of(),
        unmapped("functions: { one: {shell: x}, two: {shell: x}, 'state:F': {shell: x} }"));
    assertEquals(List.of(), unmapped("functions: { '*': { shell: x } }"));
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
