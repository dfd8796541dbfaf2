package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AWS CLI itself against services on loopback. */
class AwsEmulatorTest {
  private static final String STATES = "arn:aws:states:::";

  @TempDir Path folder;
  private EmulatedServices services;

  @BeforeEach
  void start() throws Exception {
    Programs.assume("aws");
    services = new EmulatedServices();
  }

  @AfterEach
  void stop() {
    if (services != null) {
      services.close();
    }
  }

  private RecordedCalls calls() throws Exception {
    return RecordedCalls.with(
        folder,
        """
        services:
          "arn:aws:states:::*":
            aws: { region: us-east-1, endpointUrl: "%s" }
            env: { AWS_ACCESS_KEY_ID: test, AWS_SECRET_ACCESS_KEY: test, AWS_MAX_ATTEMPTS: "1" }
        """
            .formatted(services.address()));
  }

  @Test
  void messagesAndItemsReachTheServices() throws Exception {
    try (RecordedCalls calls = calls()) {
      Map<?, ?> answer =
          (Map<?, ?>)
              calls.result(
                  STATES + "sqs:sendMessage",
                  Map.of(
                      "QueueUrl", services.address() + "/1/q", "MessageBody", Map.of("grün", 1)));
      assertEquals("m-1", answer.get("MessageId"));
      assertEquals(List.of("{\"grün\":1}"), services.sent);
      Map<String, Object> item = Map.of("id", Map.of("S", "a"), "n", Map.of("N", "1"));
      Map<String, Object> put =
          Map.of("TableName", "t", "Item", item, "ConditionExpression", "attribute_not_exists(id)");
      calls.result(STATES + "dynamodb:putItem", put);
      assertEquals(
          Map.of("Item", item),
          calls.result(
              STATES + "aws-sdk:dynamodb:getItem",
              Map.of("TableName", "t", "Key", Map.of("id", Map.of("S", "a")))));
      TaskUpdate.Failed failed = calls.failure(STATES + "dynamodb:putItem", put);
      assertEquals("DynamoDB.ConditionalCheckFailedException", failed.error());
      assertTrue(failed.cause().startsWith("The conditional request failed (Service: AmazonDyn"));
    }
  }

  @Test
  void theCliItselfTellsTheNamesOfMembers() throws Exception {
    try (RecordedCalls calls = calls()) {
      Map<?, ?> answer =
          (Map<?, ?>)
              calls.result(
                  STATES + "aws-sdk:ecs:describeTasks",
                  Map.of("Cluster", "c", "Tasks", List.of("task")));
      assertEquals(
          List.of(
              Map.of(
                  "TaskArn", "task",
                  "LastStatus", "RUNNING",
                  "StartedAt", "2023-11-14T22:13:20.250Z")),
          answer.get("Tasks"));
      TaskUpdate.Failed missing =
          calls.failure(STATES + "sqs:sendMessage", Map.of("QueueUrl", "q"));
      assertEquals("SQS.AmazonSQSException", missing.error());
      TaskUpdate.Failed unknown =
          calls.failure(STATES + "aws-sdk:dynamodb:getItem", Map.of("TableNome", "t"));
      assertEquals("States.Runtime", unknown.error());
    }
  }

  @Test
  void aServiceThatIsNotThereIsAClientException() throws Exception {
    services.close();
    try (RecordedCalls calls = calls()) {
      TaskUpdate.Failed failed =
          calls.failure(
              STATES + "dynamodb:getItem",
              Map.of("TableName", "t", "Key", Map.of("id", Map.of("S", "a"))));
      assertEquals("DynamoDB.SdkClientException", failed.error());
      assertTrue(failed.cause().contains("Could not connect"), failed.cause());
    }
  }
}
