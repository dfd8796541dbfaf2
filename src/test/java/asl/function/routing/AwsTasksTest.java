package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsTasksTest {
  private static final String STATES = "arn:aws:states:::";
  private static final String SDK = STATES + "aws-sdk:";
  private static final String ALL =
      "services: { 'arn:aws:states:::*': { aws: { program: ./aws } } }";

  @TempDir Path folder;
  private FakeAwsCli cli;

  @BeforeEach
  void install() throws Exception {
    cli = new FakeAwsCli(folder);
  }

  private RecordedCalls calls() throws Exception {
    return RecordedCalls.with(folder, ALL);
  }

  private Map<?, ?> result(String resource, Object input) throws Exception {
    try (RecordedCalls calls = calls()) {
      return (Map<?, ?>) calls.result(resource, input);
    }
  }

  private TaskUpdate.Failed failure(String resource, Object input) throws Exception {
    try (RecordedCalls calls = calls()) {
      return calls.failure(resource, input);
    }
  }

  @Test
  void theCliIsCalledWithTheMappedProfileRegionAndEndpoint() throws Exception {
    cli.prints("sqs-send-message", "{\"MessageId\": \"m\"}");
    String mapping =
        """
        services:
          "arn:aws:states:::*": { aws: { program: ./missing } }
          "arn:aws:states:::sqs:*":
            aws: { program: ./aws, profile: dev, region: eu-west-1, endpointUrl: "http://localhost:4566" }
        """;
    Map<String, Object> message = Map.of("QueueUrl", "q", "MessageBody", "$(touch hacked) `id`");
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      Map<?, ?> result = (Map<?, ?>) calls.result(STATES + "sqs:sendMessage", message);
      assertEquals("m", result.get("MessageId"));
      assertEquals(200, ((Map<?, ?>) result.get("SdkHttpMetadata")).get("HttpStatusCode"));
      assertTrue(result.containsKey("SdkResponseMetadata"));
    }
    List<String> arguments = new ArrayList<>(cli.arguments());
    assertTrue(arguments.remove(4).startsWith("file://"));
    assertEquals(
        List.of(
            "sqs",
            "send-message",
            "--no-paginate",
            "--cli-input-json",
            "--endpoint-url",
            "http://localhost:4566",
            "--region",
            "eu-west-1",
            "--profile",
            "dev",
            "--output",
            "json"),
        arguments);
    assertEquals(message, cli.input("sqs-send-message"));
    assertEquals("", cli.text("pager"));
    assertTrue(cli.text("folder").startsWith("drwx------"));
    assertFalse(Files.exists(folder.resolve("hacked")));
  }

  @Test
  void anSdkIntegrationGivesTheBareAnswer() throws Exception {
    cli.prints("dynamodb-query", "{\"Count\": 1, \"Items\": [{\"id\": {\"S\": \"a\"}}]}");
    assertEquals(
        Map.of("Count", 1, "Items", List.of(Map.of("id", Map.of("S", "a")))),
        result(SDK + "dynamodb:query", Map.of("TableName", "t")));
    assertEquals(Map.of(), result(SDK + "dynamodb:getItem", Map.of("TableName", "t")));
  }

  @Test
  void aStructureInTheMessageIsSentAsItsJson() throws Exception {
    result(STATES + "sns:publish", Map.of("TopicArn", "t", "Message", Map.of("id", 7)));
    assertEquals(Map.of("TopicArn", "t", "Message", "{\"id\":7}"), cli.input("sns-publish"));
  }

  @Test
  void errorsHaveTheNamesAndTextsOfStepFunctions() throws Exception {
    String check = "An error occurred (ConditionalCheckFailedException) when calling the PutItem";
    cli.complains(
        "dynamodb-put-item", "\n" + check + " operation: The conditional request failed\n");
    TaskUpdate.Failed sdk = failure(SDK + "dynamodb:putItem", Map.of());
    assertEquals("DynamoDb.ConditionalCheckFailedException", sdk.error());
    assertTrue(
        sdk.cause()
            .startsWith(
                "The conditional request failed (Service: DynamoDb, Status Code: 400, Requ"),
        sdk.cause());
    TaskUpdate.Failed optimised = failure(STATES + "dynamodb:putItem", Map.of());
    assertEquals("DynamoDB.ConditionalCheckFailedException", optimised.error());
    assertTrue(
        optimised
            .cause()
            .matches(
                "The conditional request failed \\(Service: AmazonDynamoDBv2; Status Code: 400; Error"
                    + " Code: ConditionalCheckFailedException; Request ID: [-0-9a-f]+; Proxy: null\\)"),
        optimised.cause());
  }

  @Test
  void codesThatTheServiceDoesNotDefineAreItsGeneralException() throws Exception {
    String code = "An error occurred (ValidationException) when calling the GetItem operation: No";
    cli.complains("dynamodb-get-item", code);
    assertEquals("DynamoDb.DynamoDbException", failure(SDK + "dynamodb:getItem", Map.of()).error());
    assertEquals(
        "DynamoDB.AmazonDynamoDBException", failure(STATES + "dynamodb:getItem", Map.of()).error());
  }

  @Test
  void whatTheCliMissesItselfIsNamedAsTheServiceWould() throws Exception {
    String missing = "\nParameter validation failed:\nMissing required parameter in input: ";
    cli.complains("sqs-send-message", missing + "\"MessageBody\"\n");
    TaskUpdate.Failed sqs = failure(STATES + "sqs:sendMessage", Map.of("QueueUrl", "q"));
    assertEquals("SQS.AmazonSQSException", sqs.error());
    assertTrue(sqs.cause().startsWith("The request must contain the parameter MessageBody."));
    cli.complains("dynamodb-put-item", missing + "\"Item\"\n");
    TaskUpdate.Failed table = failure(SDK + "dynamodb:putItem", Map.of());
    assertEquals("DynamoDb.DynamoDbException", table.error());
    assertTrue(table.cause().contains("Value null at 'item' failed"), table.cause());
  }

  @Test
  void aServiceOutOfReachIsAClientException() throws Exception {
    cli.complains("sqs-send-message", "\nCould not connect to the endpoint URL: \"http://x/\"\n");
    assertEquals(
        new TaskUpdate.Failed(
            Stage.RUN,
            "SQS.SdkClientException",
            "Could not connect to the endpoint URL: \"http://x/\""),
        failure(STATES + "sqs:sendMessage", Map.of()));
  }

  @Test
  void aBucketWithoutAFolderIsAskedForAtTheService() throws Exception {
    cli.prints("s3api-head-object", "{\"ContentLength\": 7}");
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/k"), "local");
    String mapping = ALL + "\nbuckets: { mine: ./data }";
    String resource = SDK + "s3:headObject";
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      Map<?, ?> local = (Map<?, ?>) calls.result(resource, Map.of("Bucket", "mine", "Key", "k"));
      assertEquals(5L, local.get("ContentLength"));
      assertEquals(
          Map.of("ContentLength", 7),
          calls.result(resource, Map.of("Bucket", "theirs", "Key", "k")));
    }
    try (RecordedCalls calls = RecordedCalls.with(folder, "buckets: { mine: ./data }")) {
      assertEquals(
          "S3.NoSuchBucketException",
          calls.failure(resource, Map.of("Bucket", "theirs", "Key", "k")).error());
    }
  }

  @Test
  void aMissingCliSaysHowToMendIt() throws Exception {
    String mapping = "services: { '*': { aws: { program: ./nothing } } }";
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      TaskUpdate.Failed failed = calls.failure(STATES + "sqs:sendMessage", Map.of());
      assertEquals("States.Runtime", failed.error());
      assertTrue(failed.cause().contains("Install it"), failed.cause());
    }
  }

  @Test
  void membersAreRenamedWhereTheApiWritesThemInCamelCase() throws Exception {
    cli.prints(
        "batch-submit-job-input",
        """
        {"jobName": "", "parameters": {"KeyName": ""}, "tags": {"KeyName": ""},
         "containerOverrides": {"environment": [{"name": "", "value": ""}]}}
        """);
    cli.prints(
        "batch-submit-job-output",
        "{\"jobArn\": \"a\", \"createdAt\": \"1970-01-01T00:00:00\", \"tags\": {\"KeyName\": \"\"}}");
    cli.prints(
        "batch-submit-job",
        "{\"jobArn\": \"arn\", \"createdAt\": 1700000000.5, \"tags\": {\"keepMe\": \"x\"}}");
    Map<?, ?> result =
        result(
            SDK + "batch:submitJob",
            Map.of(
                "JobName", "j",
                "Parameters", Map.of("InFile", "f"),
                "ContainerOverrides",
                    Map.of("Environment", List.of(Map.of("Name", "N", "Value", "V")))));
    assertEquals(
        Map.of(
            "jobName", "j",
            "parameters", Map.of("InFile", "f"),
            "containerOverrides",
                Map.of("environment", List.of(Map.of("name", "N", "value", "V")))),
        cli.input("batch-submit-job"));
    assertEquals(
        Map.of(
            "JobArn", "arn",
            "CreatedAt", "2023-11-14T22:13:20.500Z",
            "Tags", Map.of("keepMe", "x")),
        result);
  }

  @Test
  void refusedEntriesAreLeftToTheInterpreter() throws Exception {
    cli.prints(
        "events-put-events",
        "{\"FailedEntryCount\": 1, \"Entries\": [{\"ErrorCode\": \"InvalidArgument\"}]}");
    Map<?, ?> result =
        result(
            STATES + "events:putEvents",
            Map.of("Entries", List.of(Map.of("Detail", Map.of("a", 1), "Source", "s"))));
    assertEquals(1, ((Number) result.get("FailedEntryCount")).intValue());
    assertEquals(
        Map.of("Entries", List.of(Map.of("Detail", "{\"a\":1}", "Source", "s"))),
        cli.input("events-put-events"));
  }

  @Test
  void bodiesGoThroughFiles() throws Exception {
    cli.prints("s3api-get-object", "{\"ContentLength\": 3}").streams("s3api-get-object", "grün");
    assertEquals(
        Map.of("ContentLength", 3, "Body", "grün"),
        result(SDK + "s3:getObject", Map.of("Bucket", "b", "Key", "k")));
    result(SDK + "s3:putObject", Map.of("Bucket", "b", "Key", "k", "Body", Map.of("a", 1)));
    assertEquals("{\"a\":1}", cli.text("s3api-put-object.body"));
    assertEquals(Map.of("Bucket", "b", "Key", "k"), cli.input("s3api-put-object"));
  }

  @Test
  void aFunctionsErrorIsTheTasksError() throws Exception {
    cli.prints("lambda-invoke", "{\"StatusCode\": 200, \"ExecutedVersion\": \"7\"}");
    cli.streams("lambda-invoke", "{\"ok\":true}");
    Map<?, ?> result = result(STATES + "lambda:invoke", Map.of("FunctionName", "f"));
    assertEquals(Map.of("ok", true), result.get("Payload"));
    assertEquals("7", result.get("ExecutedVersion"));
    cli.prints("lambda-invoke", "{\"StatusCode\": 200, \"FunctionError\": \"Unhandled\"}");
    cli.streams("lambda-invoke", "{\"errorType\":\"Bad\",\"errorMessage\":\"m\"}");
    assertEquals(
        new TaskUpdate.Failed(Stage.RUN, "Bad", "{\"errorType\":\"Bad\",\"errorMessage\":\"m\"}"),
        failure(STATES + "lambda:invoke", Map.of("FunctionName", "f")));
  }

  @Test
  void aJobIsWaitedFor() throws Exception {
    cli.prints("glue-start-job-run", "{\"JobRunId\": \"r\"}");
    cli.prints("glue-get-job-run", "{\"JobRun\": {\"JobRunState\": \"RUNNING\"}}");
    cli.thenPrints("glue-get-job-run", "{\"JobRun\": {\"JobRunState\": \"SUCCEEDED\"}}");
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    try (RecordedCalls calls = calls()) {
      calls.router.invoke(
          RecordedCalls.invocation(STATES + "glue:startJobRun.sync", Map.of("JobName", "j")),
          updates::add);
      TaskUpdate.Submitted submitted = (TaskUpdate.Submitted) updates.poll(30, TimeUnit.SECONDS);
      assertEquals("r", ((Map<?, ?>) submitted.output()).get("JobRunId"));
      assertEquals(
          new TaskUpdate.Succeeded(Map.of("JobRunState", "SUCCEEDED")),
          updates.poll(30, TimeUnit.SECONDS));
    }
    assertEquals(Map.of("JobName", "j", "RunId", "r"), cli.input("glue-get-job-run"));
  }

  @Test
  void whatCannotBeWaitedForOrCalledIsRefused() throws Exception {
    TaskUpdate.Failed job = failure(STATES + "sagemaker:createTrainingJob.sync", Map.of());
    assertEquals(Stage.SCHEDULE, job.stage());
    assertTrue(job.cause().startsWith("It is not known how to wait for"), job.cause());
    assertEquals(
        "The AWS CLI has no action for 'arn:aws:states:::nothing:doIt'.",
        failure(STATES + "nothing:doIt", Map.of()).cause());
  }

  @Test
  void aHundredCallsRunAFewAtATime() throws Exception {
    cli.takes("sqs-send-message", "0.02");
    String mapping = "services: { '*': { aws: { program: ./aws }, concurrency: 3 } }";
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    try (RecordedCalls calls = RecordedCalls.with(folder, mapping)) {
      for (int i = 0; i < 100; i++) {
        calls.router.invoke(
            RecordedCalls.invocation(STATES + "sqs:sendMessage", Map.of()), updates::add);
      }
      for (int i = 0; i < 100; i++) {
        assertTrue(updates.poll(60, TimeUnit.SECONDS) instanceof TaskUpdate.Succeeded);
      }
    }
    assertEquals(100, cli.load()[1]);
    assertTrue(cli.load()[0] <= 3, "at a time: " + cli.load()[0]);
  }

  @Test
  void aCallBeyondItsTimeoutEnds() throws Exception {
    Files.writeString(
        folder.resolve("aws"), "#!/bin/sh\necho $$ > \"$(dirname \"$0\")/process\"\nsleep 60\n");
    try (RecordedCalls calls =
        RecordedCalls.with(folder, "services: { '*': { aws: { program: ./aws }, timeout: 1s } }")) {
      TaskUpdate.Failed failed = calls.failure(STATES + "sqs:sendMessage", Map.of());
      assertEquals("SQS.SdkClientException", failed.error());
      assertTrue(
          String.valueOf(failed.cause()).contains("took longer than 1000 ms"), failed::toString);
      Programs.awaitEnd(Programs.awaitNumber(folder.resolve("process")));
    }
  }

  @Test
  void aCancelledCallEndsAndLeavesNoFile() throws Exception {
    Files.writeString(
        folder.resolve("aws"), "#!/bin/sh\necho $$ > \"$(dirname \"$0\")/process\"\nsleep 60\n");
    try (RecordedCalls calls = calls()) {
      BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
      RunningTask task =
          calls.router.invoke(
              RecordedCalls.invocation(STATES + "sqs:sendMessage", Map.of()), updates::add);
      long process = Programs.awaitNumber(folder.resolve("process"));
      task.cancel();
      Programs.awaitEnd(process);
      assertEquals(0, updates.size());
    }
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      String own = "asl-run-" + ProcessHandle.current().pid() + "-";
      assertEquals(0, left.filter(file -> file.toString().contains(own)).count());
    }
  }
}
