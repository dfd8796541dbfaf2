package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mapping.MappingFile;
import asl.function.service.FolderStore;
import asl.function.token.TokenSender;
import asl.trust.KeptFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFunctionTest {
  private static final String ASK = RecordedCalls.LAMBDA + "ask";
  private static final String LEFT = "the human left";

  @TempDir Path runtime;
  private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
  private final BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
  private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
  private Map<String, String> environment;
  private TaskRouter router;

  @BeforeEach
  void open() throws Exception {
    environment = Map.of("XDG_RUNTIME_DIR", runtime.toString());
    String mapping =
        """
        functions:
          ask: { prompt: "Buy it?" }
          own: { prompt: "Which?", approve: { Status: yes }, reject: 0 }
          slow: { prompt: "Quick!", timeout: 50ms }
        """;
    router =
        TaskRouter.open(
            MappingFile.parse("f", mapping, runtime, Map.of()),
            new FolderStore(Map.of(), new KeptFiles()),
            (state, line) -> shown.add(line),
            (request, ended) -> {
              throw new AssertionError("no child is started");
            },
            environment,
            this::read,
            RequestIds.UNGUESSABLE,
            null);
  }

  @AfterEach
  void close() {
    router.close();
  }

  private String read() {
    try {
      String line = typed.take();
      return line.equals(LEFT) ? null : line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private RunningTask ask(String resource, Object input, String token) {
    return router.invoke(
        new Invocation(
            "Ask", List.of(), 0, resource, input, null, token, null, RecordedCalls.EXECUTION),
        updates::add);
  }

  private TaskUpdate next() throws InterruptedException {
    TaskUpdate update = updates.poll(30, TimeUnit.SECONDS);
    if (update == null) {
      throw new AssertionError("no update");
    }
    return update;
  }

  private TaskUpdate answer(String function, String... lines) throws InterruptedException {
    typed.addAll(List.of(lines));
    ask(RecordedCalls.LAMBDA + function, Map.of(), null);
    return next();
  }

  @Test
  void approvalsRejectionsAndJsonAreResults() throws Exception {
    assertEquals(new TaskUpdate.Succeeded(Map.of("approved", true)), answer("ask", "approve"));
    assertEquals(new TaskUpdate.Succeeded(Map.of("approved", false)), answer("ask", " N "));
    assertEquals(new TaskUpdate.Succeeded(List.of(1, "ü")), answer("ask", "[1, \"ü\"]"));
    assertEquals(new TaskUpdate.Succeeded(Map.of("Status", "yes")), answer("own", "y"));
    assertEquals(new TaskUpdate.Succeeded(0), answer("own", "r"));
  }

  @Test
  void anErrorMayBeTyped() throws Exception {
    assertEquals(
        new TaskUpdate.Failed(Stage.RUN, "Too.Dear", "by far"),
        answer("ask", "error Too.Dear   by far"));
    assertEquals(new TaskUpdate.Failed(Stage.RUN, "Bad", ""), answer("ask", "ERROR Bad"));
  }

  @Test
  void theQuestionAndThePayloadAreShownUntilALineMeansSomething() throws Exception {
    typed.addAll(List.of("", "perhaps", "{", "a"));
    ask(ASK, Map.of("price", 7), null);
    assertEquals(new TaskUpdate.Succeeded(Map.of("approved", true)), next());
    assertEquals(List.of("{", "  \"price\": 7", "}", "Buy it?"), shown.subList(0, 4));
    assertEquals(3, shown.stream().filter(line -> line.startsWith("That is none of")).count());
  }

  @Test
  void aLongPayloadIsCutShort() throws Exception {
    typed.add("a");
    ask(ASK, Collections.nCopies(100, 1), null);
    next();
    assertEquals("… and 62 lines more", shown.get(40));
  }

  @Test
  void questionsAreAskedOneAfterTheOther() throws Exception {
    for (int i = 0; i < 3; i++) {
      ask(ASK, i, null);
    }
    for (int i = 0; i < 3; i++) {
      awaitShown(i + 1);
      assertEquals(i + 1, questionsShown());
      typed.add(Integer.toString(i));
      assertEquals(new TaskUpdate.Succeeded(i), next());
    }
  }

  private void awaitShown(int questions) throws InterruptedException {
    for (int i = 0; i < 500 && questionsShown() < questions; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private long questionsShown() {
    return List.copyOf(shown).stream().filter("Buy it?"::equals).count();
  }

  @Test
  void whenNobodyAnswersAnyMoreTheTaskFails() throws Exception {
    assertEquals(
        new TaskUpdate.Failed(Stage.RUN, "Prompt.Unanswered", "The input ended without an answer."),
        answer("ask", LEFT));
  }

  @Test
  void aQuestionThatNobodyWaitsForIsWithdrawn() throws Exception {
    RunningTask first = ask(ASK, "first", null);
    awaitShown(1);
    ask(ASK, "second", null);
    first.cancel();
    awaitShown(2);
    typed.add("a");
    assertEquals(new TaskUpdate.Succeeded(Map.of("approved", true)), next());
    assertTrue(shown.contains("Nobody waits for this answer any more."), shown::toString);
    assertEquals(0, updates.size());
    TaskUpdate.Failed late = (TaskUpdate.Failed) answer("slow");
    assertEquals("Sandbox.Timedout", late.error());
  }

  @Test
  void withATokenTheFirstAnswerCounts() throws Exception {
    TokenSender sender = new TokenSender(environment);
    String resource = RecordedCalls.INVOKE + ".waitForTaskToken";
    Map<String, Object> input = Map.of("FunctionName", "ask", "Payload", Map.of("id", 7));
    ask(resource, input, "t1");
    assertEquals(new TaskUpdate.Submitted(Map.of(), true), next());
    assertTrue(sender.heartbeat("t1"));
    assertEquals(new TaskUpdate.Heartbeat(), next());
    assertTrue(sender.success("t1", "from elsewhere"));
    assertEquals(new TaskUpdate.Succeeded("from elsewhere"), next());
    ask(resource, input, "t2");
    assertEquals(new TaskUpdate.Submitted(Map.of(), true), next());
    awaitShown(2);
    typed.add("r");
    assertEquals(new TaskUpdate.Succeeded(Map.of("approved", false)), next());
    assertEquals(false, sender.success("t2", "too late"));
    assertTrue(shown.contains("  \"id\": 7"), shown::toString);
  }
}
