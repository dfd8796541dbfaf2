package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskUpdate;
import asl.function.mapping.MappingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MockFunctionTest {
  private static final String WORK = RecordedCalls.LAMBDA + "work";
  private static final Path HERE = Path.of(".");

  @Test
  void answersComeOneAfterTheOtherAndTheLastStays() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(
            HERE,
            """
            functions:
              work:
                mock:
                  - error: Lambda.TooManyRequestsException
                    cause: Rate exceeded.
                    times: 2
                  - return: { ok: true, list: [1, 2.5, null, text] }
                    delay: 10ms
            """)) {
      TaskUpdate.Failed busy =
          new TaskUpdate.Failed(
              TaskUpdate.Stage.RUN, "Lambda.TooManyRequestsException", "Rate exceeded.");
      assertEquals(busy, calls.call(WORK, null));
      assertEquals(busy, calls.call(WORK, null));
      List<Object> list = new java.util.ArrayList<>(List.of(1, 2.5));
      list.add(null);
      list.add("text");
      Object good = Map.of("ok", true, "list", list);
      assertEquals(good, calls.result(WORK, null));
      assertEquals(good, calls.result(WORK, null));
    }
  }

  @Test
  void conditionsChooseByThePayload() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(
            HERE,
            """
            functions:
              work:
                mock:
                  - { when: { id: 7, deep: { a: x } }, return: seven }
                  - { when: { id: 8 }, error: Eight }
            """)) {
      assertEquals("seven", calls.result(WORK, Map.of("id", 7, "deep", Map.of("a", "x", "b", 1))));
      assertEquals("Eight", calls.failure(WORK, Map.of("id", 8)).error());
      assertTrue(
          String.valueOf(calls.failure(WORK, Map.of()).cause()).contains("No mocked answer"));
    }
  }

  @Test
  void aServiceMayBeMockedToo() throws Exception {
    try (RecordedCalls calls =
        RecordedCalls.with(
            HERE,
            "functions: { 'arn:aws:states:::sqs:*': { mock: { return: { MessageId: m } } } }")) {
      assertEquals(
          Map.of("MessageId", "m"), calls.result("arn:aws:states:::sqs:sendMessage", Map.of()));
    }
  }

  @Test
  void malformedAnswersAreToldWithTheirPlace() {
    for (String bad :
        List.of(
            "[]", "{ }", "{ return: 1, error: x }", "{ retrun: 1 }", "{ error: x, times: 0 }")) {
      MappingException fault =
          Assertions.assertThrows(
              MappingException.class,
              () -> RecordedCalls.with(HERE, "functions: { a: { mock: " + bad + " } }").close());
      assertTrue(String.valueOf(fault.getMessage()).startsWith("functions.yaml:1:"), bad);
    }
  }

  @Test
  void aFolderStandsForABucketInRealTimeToo() throws Exception {
    Path folder = Files.createTempDirectory("bucket");
    Files.writeString(folder.resolve("k"), "text");
    String get = "arn:aws:states:::aws-sdk:s3:getObject";
    try (RecordedCalls calls = RecordedCalls.with(folder, "buckets: { b: . }")) {
      Map<?, ?> object = (Map<?, ?>) calls.result(get, Map.of("Bucket", "b", "Key", "k"));
      assertEquals("text", object.get("Body"));
      assertTrue(
          String.valueOf(calls.failure(get, Map.of("Bucket", "b", "Key", "none")).error())
              .startsWith("S3."));
    } finally {
      Files.delete(folder.resolve("k"));
      Files.delete(folder);
    }
  }
}
