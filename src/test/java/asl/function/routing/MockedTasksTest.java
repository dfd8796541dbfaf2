package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingFile;
import asl.function.service.FolderStore;
import asl.json.JsonReader;
import asl.json.JsonWriter;
import asl.trust.KeptFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tasks get where everything is mocked, in virtual time: nothing here needs a thread. */
class MockedTasksTest {
  private static final String STATES = "arn:aws:states:::";
  private static final String SEND = STATES + "sqs:sendMessage";

  @TempDir Path folder;
  private final ManualTime time = new ManualTime();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> printed = new ArrayList<>();
  private TaskRouter router;

  private void open(String mapping) throws Exception {
    FunctionMapping read = MappingFile.parse("f.yaml", mapping, folder, Map.of());
    router =
        TaskRouter.open(
            read,
            new FolderStore(read.buckets(), new KeptFiles()),
            (state, line) -> printed.add(state + ": " + line),
            (request, ended) -> {
              throw new AssertionError("no child is started");
            },
            Map.of(),
            () -> null,
            RequestIds.of(1),
            time);
  }

  @AfterEach
  void close() {
    if (router != null) {
      router.close();
    }
  }

  private static Invocation invocation(String state, String resource, Object input, String token) {
    return new Invocation(
        state, List.of(), 0, resource, input, null, token, null, RecordedCalls.EXECUTION);
  }

  private RunningTask begin(String state, String resource, Object input, String token) {
    return router.invoke(
        invocation(state, resource, input, token),
        new TaskInvoker.Listener() {
          @Override
          public void updated(TaskUpdate update) {
            heard.add(state + " " + shown(update));
          }

          @Override
          public void queued() {
            heard.add(state + " queued");
          }

          @Override
          public void begun() {
            heard.add(state + " begun");
          }
        });
  }

  private static String shown(TaskUpdate update) {
    if (update instanceof TaskUpdate.Succeeded succeeded) {
      return JsonWriter.write(succeeded.output());
    }
    return update instanceof TaskUpdate.Submitted submitted
        ? "submitted " + JsonWriter.write(submitted.output())
        : update.toString();
  }

  private List<String> told() {
    List<String> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  private String told(String resource, String input) throws Exception {
    begin("S", resource, JsonReader.read(input), null);
    List<String> all = told();
    assertEquals(1, all.size(), all::toString);
    return all.get(0).substring(2);
  }

  @Test
  void onlySoManyCallsRunAtATimeAndTheOthersWaitInTheirOrder() throws Exception {
    open("functions: { f: { mock: { return: 1, delay: 2s }, concurrency: 2 } }");
    for (String state : List.of("A", "B", "C", "D")) {
      begin(state, RecordedCalls.LAMBDA + "f", Map.of(), null);
    }
    assertEquals(List.of("C queued", "D queued"), told());
    assertEquals(2, time.pending());
    assertEquals(2, time.resting());
    time.next();
    assertEquals(List.of("A 1", "C begun"), told());
    assertEquals(1, time.resting());
    assertEquals(2, time.pending());
    time.next();
    assertEquals(List.of("B 1", "D begun"), told());
    assertEquals(0, time.resting());
    time.next();
    time.next();
    assertEquals(List.of("C 1", "D 1"), told());
    assertEquals(0, time.pending());
    assertEquals("1970-01-01T00:00:04Z", time.now().toString());
  }

  @Test
  void whoeverIsCancelledMakesRoomOrLeavesTheQueue() throws Exception {
    open("functions: { f: { mock: { return: 1, delay: 2s }, concurrency: 1 } }");
    RunningTask first = begin("A", RecordedCalls.LAMBDA + "f", Map.of(), null);
    RunningTask second = begin("B", RecordedCalls.LAMBDA + "f", Map.of(), null);
    begin("C", RecordedCalls.LAMBDA + "f", Map.of(), null);
    assertEquals(List.of("B queued", "C queued"), told());
    second.cancel();
    assertEquals(1, time.resting());
    assertEquals(List.of(), told());
    first.cancel();
    first.cancel();
    assertEquals(List.of("C begun"), told());
    assertEquals(1, time.pending());
    assertEquals(0, time.resting());
    time.next();
    assertEquals(List.of("C 1"), told());
    first.cancel();
    begin("D", RecordedCalls.LAMBDA + "f", Map.of(), null);
    begin("E", RecordedCalls.LAMBDA + "f", Map.of(), null);
    assertEquals(List.of("E queued"), told());
  }

  @Test
  void withoutASettingManyMocksRunAtATime() throws Exception {
    open("functions: { f: { mock: { return: 1, delay: 1s } } }");
    IntStream.range(0, 64).forEach(i -> begin("S" + i, RecordedCalls.LAMBDA + "f", Map.of(), null));
    assertEquals(List.of(), told());
    assertEquals(64, time.pending());
  }

  @Test
  void theNameOfTheStateComesBeforeTheResourceAndTheServiceComesLast() throws Exception {
    open(
        """
        functions:
          f: { mock: { return: function } }
          "state:S": { mock: { return: state } }
        """);
    assertEquals("\"state\"", told(RecordedCalls.LAMBDA + "f", "{}"));
    begin("T", RecordedCalls.LAMBDA + "f", Map.of(), null);
    assertEquals(List.of("T \"function\""), told());
    begin("T", SEND, Map.of(), null);
    assertEquals(
        List.of(
            "T "
                + new TaskUpdate.Failed(
                    Stage.SCHEDULE,
                    "States.Runtime",
                    "Nothing is mapped for the resource '" + SEND + "'.")),
        told());
    assertEquals("\"state\"", told(SEND, "{}"));
    assertTrue(told(RecordedCalls.INVOKE, "{\"FunctionName\":\"x\"}").contains("\"state\""));
  }

  @Test
  void aFunctionThatIsNotThereIsNotFoundByTheNameThatWasGiven() throws Exception {
    open("functions: { f: { mock: { return: 1 } } }");
    String arn = RecordedCalls.LAMBDA + "g";
    for (List<String> each :
        List.of(List.of(arn, arn + ":$LATEST"), List.of(arn + ":live", arn + ":live:"))) {
      begin("T", each.get(0), Map.of(), null);
      String text = told().get(0);
      assertTrue(
          text.contains(
              "error=Lambda.ResourceNotFoundException, cause=Function not found: "
                  + each.get(1)
                  + " (Service: AWSLambda; Status Code: 404;"),
          text);
    }
    for (List<String> each :
        List.of(
            List.of("{\"FunctionName\":\"g:live\"}", arn + ":live"),
            List.of("{\"FunctionName\":\"g\",\"Qualifier\":\"7\"}", arn + ":7"),
            List.of("{\"FunctionName\":\"" + arn + ":live\"}", arn + ":live"),
            List.of("{}", RecordedCalls.LAMBDA + ":$LATEST"))) {
      String text = told(RecordedCalls.INVOKE, each.get(0));
      assertTrue(text.contains("Function not found: " + each.get(1) + " (Service"), text);
    }
  }

  @Test
  void theAnswerOfTheLambdaApiIsWhole() throws Exception {
    open("functions: { f: { mock: { return: { a: 1 } } } }");
    String headers =
        "\"Connection\":%1$s\"keep-alive\"%2$s,\"Content-Length\":%1$s\"7\"%2$s,\"Content-Type\":"
            + "%1$s\"application/json\"%2$s,\"X-Amz-Executed-Version\":%1$s\"$LATEST\"%2$s,"
            + "\"x-amzn-Remapped-Content-Length\":%1$s\"0\"%2$s,\"x-amzn-RequestId\":%1$s\"%3$s\"%2$s";
    String id = RequestIds.of(1).next();
    assertEquals(
        "{\"ExecutedVersion\":\"$LATEST\",\"Payload\":{\"a\":1},\"SdkHttpMetadata\":{\"AllHttpHeaders\":{"
            + headers.formatted("[", "]", id)
            + "},\"HttpHeaders\":{"
            + headers.formatted("", "", id)
            + "},\"HttpStatusCode\":200},\"SdkResponseMetadata\":{\"RequestId\":\""
            + id
            + "\"},\"StatusCode\":200}",
        told(RecordedCalls.INVOKE, "{\"FunctionName\":\"f\"}"));
  }

  @Test
  void theLogThatIsAskedForStandsInTheAnswerAndItsHeaders() throws Exception {
    open("functions: { f: { mock: { return: 1 } } }");
    begin("S", RecordedCalls.INVOKE, Map.of("FunctionName", "f", "LogType", "Tail"), null);
    Map<?, ?> answer = (Map<?, ?>) JsonReader.read(told().get(0).substring(2));
    Map<?, ?> metadata = (Map<?, ?>) answer.get("SdkHttpMetadata");
    Object log = answer.get("LogResult");
    assertEquals(log, ((Map<?, ?>) metadata.get("HttpHeaders")).get("X-Amz-Log-Result"));
    String id = RequestIds.of(1).next();
    assertEquals(
        "START RequestId: " + id + " Version: $LATEST\nEND RequestId: " + id + "\n",
        new String(Base64.getDecoder().decode(String.valueOf(log)), StandardCharsets.UTF_8));
    begin("S", RecordedCalls.INVOKE, Map.of("FunctionName", "f", "LogType", "None"), null);
    assertFalse(told().get(0).contains("LogResult"));
  }

  @Test
  void anEventIsAcceptedAndItsFailureIsPrinted() throws Exception {
    open("functions: { f: { mock: { error: Bad, cause: so, delay: 9s } } }");
    String answer =
        told(RecordedCalls.INVOKE, "{\"FunctionName\":\"f\",\"InvocationType\":\"Event\"}");
    assertTrue(answer.endsWith("\"StatusCode\":202}"), answer);
    assertTrue(answer.contains("\"HttpStatusCode\":202"), answer);
    assertTrue(answer.contains("\"Content-Length\":\"0\""), answer);
    assertEquals(List.of("S: failed: Bad: so"), printed);
    assertEquals(0, time.pending());
  }

  @Test
  void aMocksAnswerEndsATaskThatWaitsForItsTokenAndAFailureDoesToo() throws Exception {
    open(
        """
        functions:
          "arn:aws:states:::sqs:sendMessage": { mock: { return: 1 } }
          "arn:aws:states:::sns:publish": { mock: { error: Bad } }
          f: { mock: { return: 2 } }
        """);
    begin("A", SEND + ".waitForTaskToken", Map.of(), "t1");
    assertEquals(List.of("A submitted {}", "A 1"), told());
    begin("B", STATES + "sns:publish.waitForTaskToken", Map.of(), "t2");
    assertEquals(List.of("B " + new TaskUpdate.Failed(Stage.RUN, "Bad", "")), told());
    begin("C", SEND + ".waitForTaskToken", Map.of(), null);
    assertEquals(List.of("C 1"), told());
    begin("D", SEND, Map.of(), "t3");
    assertEquals(List.of("D 1"), told());
  }

  private RunningTask beginWithProgram(String token) throws Exception {
    Programs.assume("sh", "-c", "exit 0");
    open("functions: { f: { shell: 'echo 1' } }");
    RunningTask task =
        begin("A", RecordedCalls.INVOKE + ".waitForTaskToken", Map.of("FunctionName", "f"), token);
    for (int i = 0; heard.isEmpty() && i < 3000; i++) {
      Thread.sleep(10);
    }
    List<String> asked = told();
    assertTrue(asked.get(0).startsWith("A submitted {"), asked::toString);
    return task;
  }

  private List<String> send(String what, String token) {
    begin(
        "B",
        STATES + "aws-sdk:sfn:sendTask" + what,
        Map.of("TaskToken", token, "Output", "[3]"),
        null);
    return told();
  }

  @Test
  void anotherTaskAnswersATaskByItsToken() throws Exception {
    beginWithProgram("t1");
    assertEquals(List.of("A " + new TaskUpdate.Heartbeat(), "B {}"), send("Heartbeat", "t1"));
    assertEquals(List.of("A [3]", "B {}"), send("Success", "t1"));
    assertTrue(send("Success", "t1").get(0).contains("Sfn.InvalidTokenException"));
  }

  @Test
  void aTaskThatWasCancelledIsNotAnsweredByItsTokenAnyMore() throws Exception {
    beginWithProgram("t1").cancel();
    assertTrue(send("Success", "t1").get(0).contains("Sfn.InvalidTokenException"));
  }

  @Test
  void aTaskWithATokenWaitsForItsTurnLikeAnyOther() throws Exception {
    open("functions: { f: { mock: { return: 2, delay: 1s }, concurrency: 1 } }");
    String resource = RecordedCalls.INVOKE + ".waitForTaskToken";
    RunningTask first = begin("A", resource, Map.of("FunctionName", "f"), "t1");
    begin("B", resource, Map.of("FunctionName", "f"), "t2");
    assertEquals(List.of("B queued"), told());
    first.cancel();
    assertEquals(List.of("B begun"), told());
    time.next();
    assertEquals(List.of("B submitted {}", "B 2"), told());
    assertEquals(0, time.pending());
  }

  @Test
  void aBucketThatAFolderStandsForIsReadAtOnceInVirtualTime() throws Exception {
    Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("k"), "text");
    open("buckets: { b: ./data }");
    String get = STATES + "aws-sdk:s3:getObject";
    assertTrue(told(get, "{\"Bucket\":\"b\",\"Key\":\"k\"}").contains("\"text\""));
    assertTrue(told(get, "{\"Bucket\":\"c\",\"Key\":\"k\"}").contains("NoSuchBucket"));
    assertTrue(told(SEND, "{}").contains("Nothing is mapped"));
  }

  @Test
  void withoutFoldersABucketIsNotServed() throws Exception {
    open("functions: { f: { mock: { return: 2 } } }");
    String get = STATES + "aws-sdk:s3:getObject";
    assertTrue(told(get, "{\"Bucket\":\"b\"}").contains("Nothing is mapped for the resource"));
    assertTrue(told(STATES + "states:startExecution", "{}").contains("Nothing is mapped"));
  }

  @Test
  void anActivityExistsWhereAFunctionOrTheStateIsMapped() throws Exception {
    String activity = "arn:aws:states:us-east-1:111111111111:activity:";
    open("functions: { work: { mock: { return: 1 } }, 'state:S': { mock: { return: 2 } } }");
    assertNull(router.refusal(invocation("T", activity + "work", Map.of(), null)));
    assertNull(router.refusal(invocation("S", activity + "other", Map.of(), null)));
    assertNull(router.refusal(invocation("T", SEND, Map.of(), null)));
    assertEquals(
        "The activity " + activity + "other does not exist.",
        router.refusal(invocation("T", activity + "other", Map.of(), null)));
  }

  @Test
  void theArnOfAFunctionIsOfThePlaceOfItsExecution() {
    assertEquals(
        "arn:aws-cn:lambda:cn-north-1:42:function:f",
        ExecutionPlace.of("arn:aws-cn:states:cn-north-1:42:execution:m:r").functionArn("f"));
    assertEquals(
        "arn:aws:lambda:us-east-1:111111111111:function:f",
        ExecutionPlace.of("a:b:c:d").functionArn("f"));
    assertEquals("arn:b:lambda:d:e:function:f", ExecutionPlace.of("a:b:c:d:e").functionArn("f"));
  }

  @Test
  void eachRequestHasItsOwnId() throws Exception {
    open("functions: { f: { mock: { return: 1 } } }");
    String one = told(RecordedCalls.INVOKE, "{\"FunctionName\":\"f\"}");
    assertNotEquals(one, told(RecordedCalls.INVOKE, "{\"FunctionName\":\"f\"}"));
  }
}
