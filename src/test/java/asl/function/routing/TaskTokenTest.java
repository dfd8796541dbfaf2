package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingFile;
import asl.function.process.Workers;
import asl.function.service.FolderStore;
import asl.function.token.TaskTokens;
import asl.function.token.TokenChannel;
import asl.function.token.TokenSender;
import asl.trust.KeptFiles;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTokenTest {
  private static final String SEND = "arn:aws:states:::sqs:sendMessage";

  @TempDir Path runtime;
  private final BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
  private Map<String, String> environment;

  @BeforeEach
  void privateFolder() {
    environment = Map.of("XDG_RUNTIME_DIR", runtime.toString());
  }

  private TaskRouter router(String function) throws Exception {
    return router(SEND, function);
  }

  private TaskRouter router(String key, String function) throws Exception {
    FunctionMapping mapping =
        MappingFile.parse("f", "functions: { '" + key + "': " + function + " }", runtime, Map.of());
    return TaskRouter.open(
        mapping,
        new FolderStore(mapping.buckets(), new KeptFiles()),
        (state, line) -> {},
        (request, ended) -> {
          throw new AssertionError("no child is started");
        },
        environment,
        () -> null,
        RequestIds.UNGUESSABLE,
        null);
  }

  private void begin(TaskRouter router, String token) {
    begin(router, SEND, Map.of(), token);
  }

  private void begin(TaskRouter router, String resource, Object input, String token) {
    router.invoke(
        new Invocation(
            "Ask",
            List.of(),
            0,
            resource + ".waitForTaskToken",
            input,
            null,
            token,
            null,
            RecordedCalls.EXECUTION),
        updates::add);
  }

  private TaskUpdate next() throws InterruptedException {
    TaskUpdate update = updates.poll(30, TimeUnit.SECONDS);
    if (update == null) {
      throw new AssertionError("no update");
    }
    return update;
  }

  @Test
  void anotherProgramOfTheUserAnswersByTheToken() throws Exception {
    TokenSender sender = new TokenSender(environment);
    try (TaskRouter router = router("{ shell: 'echo 1' }")) {
      begin(router, "t1");
      assertEquals(new TaskUpdate.Submitted(1), next());
      assertFalse(sender.success("other", 1));
      assertTrue(sender.heartbeat("t1"));
      assertEquals(new TaskUpdate.Heartbeat(), next());
      assertTrue(sender.success("t1", Map.of("ü", "\n")));
      assertEquals(new TaskUpdate.Succeeded(Map.of("ü", "\n")), next());
      assertFalse(sender.success("t1", 1));
      begin(router, "t2");
      next();
      assertTrue(sender.failure("t2", "No", null));
      assertEquals(new TaskUpdate.Failed(Stage.RUN, "No", null), next());
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(runtime.resolve("asl"))));
    }
    assertFalse(sender.success("t1", 1));
    try (Stream<Path> left = Files.list(runtime.resolve("asl"))) {
      assertEquals(0, left.count());
    }
  }

  @ParameterizedTest
  @CsvSource({"f, f,", "f, f, prod", "f:prod, f, prod", "f:prod, f:prod,", "state:Ask, f,"})
  void aMockOfAnInvokedFunctionEndsTheTaskWithWhatItReturns(
      String key, String name, @Nullable String qualifier) throws Exception {
    Map<String, Object> parameters = new HashMap<>(Map.of("FunctionName", name, "Payload", "{}"));
    if (qualifier != null) {
      parameters.put("Qualifier", qualifier);
    }
    try (TaskRouter router = router(key, "{ mock: { return: { done: true } } }")) {
      begin(router, RecordedCalls.INVOKE, parameters, "t1");
      assertEquals(new TaskUpdate.Submitted(Map.of()), next());
      assertEquals(new TaskUpdate.Succeeded(Map.of("done", true)), next());
    }
  }

  @Test
  void anAnswerBeforeTheRequestIsTakenWaits() throws Exception {
    TokenSender sender = new TokenSender(environment);
    try (TaskRouter router =
        router("{ shell: 'while ! [ -e go ]; do sleep 0.05; done; echo 1' }")) {
      begin(router, "t1");
      assertTrue(sender.success("t1", "early"));
      assertFalse(sender.success("t1", "twice"));
      Files.createFile(runtime.resolve("go"));
      assertEquals(new TaskUpdate.Submitted(1), next());
      assertEquals(new TaskUpdate.Succeeded("early"), next());
    }
  }

  private static int post(String url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(body)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private String toldUrl() throws IOException {
    return Files.readString(runtime.resolve("url")).strip();
  }

  @Test
  void aFunctionAnswersItsTaskOverItsUrl() throws Exception {
    String url;
    try (TaskRouter router = router("{ shell: 'echo \"$ASL_TASK_URL\" > url' }")) {
      begin(router, "t/1 ü");
      next();
      url = toldUrl();
      assertTrue(url.matches("http://127\\.0\\.0\\.1:\\d+/[0-9a-f-]{36}/t%2F1%20%C3%BC"), url);
      assertEquals(400, post(url + "/success", "{"));
      assertEquals(404, post(url + "/succeed", "1"));
      assertEquals(
          404,
          post(url.replaceAll("/[0-9a-f-]{36}/", "/" + new UUID(1, 2) + "/") + "/success", "1"));
      assertEquals(404, post(url.replace("t%2F1", "t2") + "/success", "1"));
      assertEquals(200, post(url + "/heartbeat", ""));
      assertEquals(new TaskUpdate.Heartbeat(), next());
      assertEquals(200, post(url + "/success", "{\"ü\": 1}"));
      assertEquals(new TaskUpdate.Succeeded(Map.of("ü", 1)), next());
      assertEquals(404, post(url + "/success", "1"), "it does not wait any more");
      begin(router, "t2");
      next();
      assertEquals(200, post(toldUrl() + "/failure", "{\"error\": \"No\", \"cause\": \"so\"}"));
      assertEquals(new TaskUpdate.Failed(Stage.RUN, "No", "so"), next());
    }
    assertThrows(ConnectException.class, () -> post(url + "/heartbeat", ""));
  }

  @Test
  void warmFunctionsFindTokenAndUrlOfEachCall() throws Exception {
    Programs.assume("python3");
    Programs.assume("node");
    Files.writeString(
        runtime.resolve("t.py"),
        """
        import os
        def handler(event, context):
            return [os.environ["ASL_TASK_TOKEN"], os.environ["ASL_TASK_URL"][-3:]]
        """);
    Files.writeString(
        runtime.resolve("t.mjs"),
        """
        export const handler = async () =>
          [process.env.ASL_TASK_TOKEN, process.env.ASL_TASK_URL.slice(-3)];
        """);
    for (String kind : List.of("{ python: t.py:handler }", "{ node: t.mjs }")) {
      try (TaskRouter router = router(kind)) {
        for (String token : List.of("t1", "t2")) {
          begin(router, token);
          assertEquals(new TaskUpdate.Submitted(List.of(token, "/" + token)), next());
        }
      }
    }
  }

  @Test
  void aMocksAnswerIsTheTasksResult() throws Exception {
    try (TaskRouter router = router("{ mock: { return: yes } }")) {
      begin(router, "t1");
      assertEquals(new TaskUpdate.Submitted(Map.of()), next());
      assertEquals(new TaskUpdate.Succeeded("yes"), next());
    }
  }

  @Test
  void aFolderThatOthersCanReadIsRefused() throws Exception {
    Files.createDirectory(
        runtime.resolve("asl"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    try (Workers workers = new Workers()) {
      assertThrows(
          IOException.class, () -> TokenChannel.open(new TaskTokens(), environment, workers));
    }
  }
}
