package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import asl.definition.DefinitionReader;
import asl.function.ObjectStore;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.history.EventType;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is left of a map run that ends before all of its items are done: nothing. */
class DistributedMapRunTest {
  private static final String WRITER =
      ", 'ResultWriter': {'Resource': 'arn:aws:states:::s3:putObject', 'Parameters': {'Bucket':"
          + " 'out'}}";
  private static final String READER =
      ", 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'ReaderConfig': {'InputType':"
          + " 'JSONL'}, 'Parameters': {'Bucket': 'in', 'Key': 'items.jsonl'}}";

  private final VirtualLoop loop = new VirtualLoop();
  private final Objects objects = new Objects();
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final List<ExecutionResult> results = new ArrayList<>();

  /** Counts what is open. */
  private static final class Objects implements ObjectStore {
    private final MemoryObjects memory = new MemoryObjects();
    private final TreeSet<String> open = new TreeSet<>();

    @Override
    public InputStream open(String bucket, String key) throws IOException {
      open.add(key);
      return new FilterInputStream(memory.open(bucket, key)) {
        @Override
        public void close() throws IOException {
          open.remove(key);
          super.close();
        }
      };
    }

    @Override
    public OutputStream create(String bucket, String key) throws IOException {
      String name = key.substring(key.lastIndexOf('/') + 1);
      open.add(name);
      return new FilterOutputStream(memory.create(bucket, key)) {
        @Override
        public void close() throws IOException {
          open.remove(name);
          super.close();
        }
      };
    }

    @Override
    public List<StoredObject> list(String bucket, String prefix) throws IOException {
      return memory.list(bucket, prefix);
    }
  }

  private final class Watcher implements ProgressSink {
    @Override
    public void waitBegun(Wait wait) {}

    @Override
    public void waitEnded(Wait wait) {}

    @Override
    public void mapAdvanced(String state, long done, long failed, long total) {
      heard.add(done + "/" + failed);
    }

    @Override
    public void mapEnded(String state) {
      heard.add("map ended");
    }
  }

  /** A number is answered after so many seconds, a negative one with a failure. */
  private Execution start(String fields, Object input) throws Exception {
    objects.memory.put("out", "keep", new byte[0]);
    TaskInvoker tasks =
        (invocation, listener) -> {
          int number = invocation.input() instanceof Number given ? given.intValue() : 1;
          TaskUpdate update =
              number < 0
                  ? new TaskUpdate.Failed(TaskUpdate.Stage.RUN, "Down", null)
                  : new TaskUpdate.Succeeded(number);
          loop.at(loop.now().plusSeconds(Math.abs(number)), () -> listener.updated(update));
          return () -> heard.add("cancelled " + number);
        };
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                loop,
                tasks,
                events::add,
                null,
                objects,
                new SeededRandom(TestRun.SEED),
                null,
                new Watcher(),
                null));
    String definition =
        "{'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemProcessor': {'ProcessorConfig':"
            + " {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt': 'T', 'States':"
            + " {'T': {'Type': 'Task', 'Resource':"
            + " 'arn:aws:lambda:us-east-1:111111111111:function:f', 'End': true}}}"
            + fields
            + ", 'End': true}}}";
    return interpreter.start(
        interpreter.plan(DefinitionReader.read(TestRun.json(definition))),
        TestRun.request(input),
        results::add);
  }

  private ExecutionResult ended() {
    assertEquals(1, results.size());
    return results.get(0);
  }

  private List<EventType> eventTypes() {
    return events.stream().map(HistoryEvent::type).toList();
  }

  private void putItems(String lines) {
    objects.memory.put("in", "items.jsonl", lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whenTooManyFailTheOthersAreCancelledAndNothingStaysOpen() throws Exception {
    putItems("1\n-2\n60\n70\n");
    start(", 'MaxConcurrency': 3" + READER + WRITER, Map.of());
    loop.run();
    assertEquals("States.ExceedToleratedFailureThreshold", ended().error());
    assertEquals(List.of("1/0", "2/1", "map ended", "cancelled 60", "cancelled 70"), heard);
    assertEquals(new TreeSet<>(), objects.open);
  }

  @Test
  void whenAnItemCannotBeReadThoseAtWorkAreCancelled() throws Exception {
    putItems("1\n60\n{\n");
    start(", 'MaxConcurrency': 2" + READER + WRITER, Map.of());
    loop.run();
    assertEquals("States.ItemReaderFailed", ended().error());
    assertEquals(List.of("1/0", "map ended", "cancelled 60"), heard);
    assertEquals(new TreeSet<>(), objects.open);
  }

  @Test
  void whenAnItemCannotBeSelectedThoseAtWorkAreCancelled() throws Exception {
    String selector = ", 'ItemSelector': {'n.$': '$$.Map.Item.Value.n'}";
    start(selector + WRITER, List.of(Map.of("n", 5), Map.of()));
    loop.run();
    assertEquals(ExecutionStatus.FAILED, ended().status());
    assertEquals("States.Runtime", ended().error());
    assertEquals(List.of("map ended", "cancelled 1"), heard);
  }

  @Test
  void whenTheExecutionIsStoppedItsChildrenAreToo() throws Exception {
    putItems("1\n60\n70\n80\n");
    Execution execution = start(", 'MaxConcurrency': 2" + READER + WRITER, Map.of());
    loop.at(VirtualLoop.START.plusSeconds(5), () -> execution.abort("Stopped", null));
    loop.run();
    assertEquals(ExecutionStatus.ABORTED, ended().status());
    assertEquals(List.of("1/0", "map ended", "cancelled 60", "cancelled 70"), heard);
    assertEquals(new TreeSet<>(), objects.open);
    assertEquals(EventType.EXECUTION_ABORTED, eventTypes().get(eventTypes().size() - 1));
  }

  @Test
  void allItemsAreDoneSoManyAtATime() throws Exception {
    putItems("1\n2\n3\n4\n");
    start(", 'MaxConcurrency': 2" + READER + WRITER, Map.of());
    loop.run();
    assertEquals(ExecutionStatus.SUCCEEDED, ended().status());
    assertEquals(List.of("1/0", "2/0", "3/0", "4/0", "map ended"), heard);
    assertEquals(VirtualLoop.START.plusSeconds(6), loop.now());
    assertEquals(new TreeSet<>(), objects.open);
    assertNotNull(ended().output());
  }

  @Test
  void largeResultsAreWrittenAsTheyCome() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.append("{\"text\":\"").append("x".repeat(1000)).append("\",\"n\":").append(i);
      lines.append("}\n");
    }
    putItems(lines.toString());
    String compact =
        WRITER.replace(
            "}}", "}, 'WriterConfig': {'Transformation': 'COMPACT'," + " 'OutputType': 'JSONL'}}");
    Execution execution = start(READER + compact + ", 'MaxConcurrency': 1", Map.of());
    List<Integer> written = new ArrayList<>();
    loop.at(VirtualLoop.START.plusSeconds(200), () -> written.add(objects.open.size()));
    loop.run();
    assertEquals(List.of(2), written);
    assertEquals(ExecutionStatus.SUCCEEDED, ended().status());
    String key =
        objects.memory.buckets().get("out").keySet().stream()
            .filter(name -> name.endsWith("SUCCEEDED_0.jsonl"))
            .findFirst()
            .orElseThrow();
    byte[] content = objects.memory.buckets().get("out").get(key);
    assertNotNull(content);
    assertEquals("1\n".repeat(400), new String(content, StandardCharsets.UTF_8));
    assertEquals(execution.eventCount(), events.size());
  }
}
