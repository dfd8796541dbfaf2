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

  private static MappingCheck check(String mapping) throws Exception {
    return new MappingCheck(MappingFile.parse("f.yaml", mapping, Path.of("/x"), Map.of()));
  }

  private static List<String> missing(String mapping, String... resources) throws Exception {
    StringBuilder states = new StringBuilder();
    for (int i = 0; i < resources.length; i++) {
      states.append(
          "\"S%d\": {\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::%s\", \"End\": true}%s"
              .formatted(i, resources[i], i < resources.length - 1 ? ", " : ""));
    }
    String definition = "{\"StartAt\": \"S0\", \"States\": {" + states + "}}";
    return check(mapping).unmapped(DefinitionReader.read(JsonReader.read(definition))).stream()
        .map(unmapped -> unmapped.resource().substring("arn:aws:states:::".length()))
        .toList();
  }

  @Test
  void bucketsAndStateMachinesServeTheirResourcesAndTokensNeedNothing() throws Exception {
    String get = "aws-sdk:s3:getObject";
    String child = "states:startExecution.sync";
    String answer = "aws-sdk:sfn:sendTaskSuccess";
    String queue = "sqs:sendMessage";
    assertEquals(List.of(get, child, queue), missing("", get, child, answer, queue));
    assertEquals(List.of(child, queue), missing("buckets: { b: . }", get, child, answer, queue));
    assertEquals(
        List.of(get, queue),
        missing("stateMachines: { m: m.asl.json }", get, child, answer, queue));
  }

  @Test
  void theQualifierOfAnInvocationChoosesAmongItsMappings() throws Exception {
    StateMachine machine =
        DefinitionReader.read(
            JsonReader.read(
                """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                        "Parameters": {"FunctionName": "f", "Qualifier": "live"}, "Next": "B"},
                  "B": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                        "Parameters": {"Qualifier": "live"}, "End": true}}}
                """));
    String mapping = "functions: { f: {shell: x}, 'f:live': {shell: y}, 'f:old': {shell: z} }";
    MappingCheck check = check(mapping);
    assertEquals(List.of("f:live"), keys(check.called(machine, Set.of())));
    assertEquals(List.of("f", "f:old"), keys(check.unused(machine)));
  }

  @Test
  void aPatternIsNeverUnused() throws Exception {
    StateMachine machine = DefinitionReader.read(JsonReader.read(DEFINITION));
    MappingCheck check = check("functions: { 'x*': {shell: x}, '*': {shell: x}, y: {shell: x} }");
    assertEquals(List.of("y"), keys(check.unused(machine)));
  }

  @Test
  void theStatesThatAHumanAnswersAreThoseWithAPrompt() throws Exception {
    StateMachine machine = DefinitionReader.read(JsonReader.read(DEFINITION));
    MappingCheck check =
        check("functions: { one: {prompt: Really?}, two: {shell: x}, 'state:F': {prompt: No?} }");
    assertEquals(List.of("A", "F", "D"), check.prompted(machine));
  }

  @Test
  void whatOnlyTheInputTellsIsNotMissingInJsonataEither() throws Exception {
    String definition =
        """
        {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
          "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "{% $states.input.f %}"}, "Next": "B"},
          "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "two"}, "End": true}}}
        """;
    StateMachine machine = DefinitionReader.read(JsonReader.read(definition));
    assertEquals(
        List.of("two"),
        check("").unmapped(machine).stream().map(MappingCheck.Unmapped::resource).toList());
  }

  @Test
  void theLineForATaskWithoutAParameterHasANameToReplace() {
    assertEquals(
        "child: child.asl.json",
        MappingLine.of("arn:aws:states:::states:startExecution", name -> null).text());
    assertEquals("task: { python: task.py:handler }", MappingLine.of("task", name -> null).text());
    assertEquals(
        "\"arn:aws:states:::glue:startJobRun.sync:2\": { python: startJobRun.py:handler }",
        MappingLine.of("arn:aws:states:::glue:startJobRun.sync:2", name -> null).text());
    assertEquals(
        "a:b:c:sync: { python: c.py:handler }", MappingLine.of("a:b:c:sync", name -> null).text());
    assertEquals(
        "buckets", MappingLine.of("arn:aws:states:::aws-sdk:s3:getObject", n -> null).section());
  }
}
