package asl.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphBuilderTest {
  @Test
  void rulesAndDefaultToOneStateShareAnEdge() throws Exception {
    StateGraph graph =
        Graphs.of(
            """
            {"StartAt": "C", "States": {
              "C": {"Type": "Choice", "Choices": [
                {"Variable": "$.a", "NumericLessThan": 3, "Next": "X"},
                {"Variable": "$.b", "IsNull": false, "Next": "Y"},
                {"Variable": "$.c", "StringEqualsPath": "$.d", "Next": "X"}], "Default": "Y"},
              "X": {"Type": "Succeed"}, "Y": {"Type": "Fail"}}}
            """);
    List<String> edges = graph.root().edges().stream().map(GraphBuilderTest::text).toList();
    assertEquals(
        List.of(
            "START Start->C []",
            "CHOICE C->X [$.a < 3, $.c = $.d]",
            "CHOICE C->Y [$.b is not null, default]",
            "END X->End []"),
        edges);
  }

  @Test
  void aTargetOfAnotherScopeIsMissing() throws Exception {
    StateGraph graph =
        Graphs.of(
            """
            {"StartAt": "P", "States": {
              "P": {"Type": "Parallel", "End": true, "Branches": [
                {"StartAt": "In", "States": {"In": {"Type": "Pass", "Next": "Out"}}}]},
              "Out": {"Type": "Succeed"}}}
            """);
    Cluster branch = graph.root().nodes().get(1).clusters().get(0);
    assertEquals(NodeKind.MISSING, branch.nodes().get(1).kind());
    assertTrue(branch.nodes().get(0).start());
  }

  @Test
  void anEmptyDefinitionIsAStartAndAnEnd() throws Exception {
    StateGraph graph = Graphs.of("17");
    assertEquals(2, graph.root().nodes().size());
    assertEquals(List.of(), graph.root().edges());
    assertNull(graph.comment());
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:eu-west-1:1:function:f:live, λ f:live",
    "arn:aws-cn:states:::sqs:sendMessage, SQS sendMessage",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken, SQS sendMessage · callback",
    "arn:aws:states:::ecs:runTask.sync, ECS runTask · sync",
    "arn:aws:states:::glue:startJobRun.sync:2, Glue startJobRun · sync",
    "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue, Secrets Manager getSecretValue",
    "arn:${AWS::Partition}:states:::dynamodb:query, DynamoDB query",
    "arn:aws:states:eu-west-1:1:activity:a:b, activity a:b",
    "arn:aws:states:::lambda:invoke, Lambda invoke",
    "arn:aws:states, arn:aws:states",
    "arn:aws:swf:us-east-1:1:task:X, arn:aws:swf:us-east-1:1:task:X",
    "${Function}, ${Function}",
  })
  void resourcesAreShort(String resource, String shown) throws Exception {
    String text = "{\"States\": {\"T\": {\"Type\": \"Task\", \"Resource\": \"%s\"}}}";
    StateGraph graph = Graphs.of(text.formatted(resource));
    assertEquals(shown, graph.root().nodes().get(1).detail());
  }

  private static String text(Edge edge) {
    List<String> labels = edge.labels().stream().map(EdgeLabel::text).toList();
    return edge.kind() + " " + edge.from().name() + "->" + edge.to().name() + " " + labels;
  }
}
