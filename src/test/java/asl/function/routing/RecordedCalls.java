package asl.function.routing;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.function.TaskUpdate;
import asl.function.mapping.FunctionMapping;
import asl.function.mapping.MappingFile;
import asl.function.service.FolderStore;
import asl.trust.KeptFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A router over a mapping, whose updates and printed lines are kept. */
final class RecordedCalls implements AutoCloseable {
  static final String EXECUTION = "arn:aws:states:us-east-1:111111111111:execution:machine:run";
  static final String LAMBDA = "arn:aws:lambda:us-east-1:111111111111:function:";
  static final String INVOKE = "arn:aws:states:::lambda:invoke";

  final List<String> printed = Collections.synchronizedList(new ArrayList<>());
  final TaskRouter router;

  private RecordedCalls(FunctionMapping mapping) {
    router =
        TaskRouter.open(
            mapping,
            new FolderStore(mapping.buckets(), new KeptFiles()),
            (state, line) -> printed.add(state + ": " + line),
            (request, ended) -> {
              throw new AssertionError("no child is started");
            },
            Map.of(),
            () -> null,
            RequestIds.UNGUESSABLE,
            null);
  }

  static RecordedCalls with(Path folder, String mapping) throws Exception {
    return new RecordedCalls(
        MappingFile.parse("functions.yaml", mapping, folder, Map.of("HOME_OF_TESTS", "here")));
  }

  static RecordedCalls with(FunctionMapping mapping) {
    return new RecordedCalls(mapping);
  }

  static Invocation invocation(String resource, Object input) {
    return new Invocation(
        "Work", List.of(), 0, resource, input, null, null, Duration.ofMinutes(1), EXECUTION);
  }

  /** Calls and waits for the only update. */
  TaskUpdate call(String resource, Object input) throws InterruptedException {
    BlockingQueue<TaskUpdate> updates = new LinkedBlockingQueue<>();
    router.invoke(invocation(resource, input), updates::add);
    TaskUpdate update = updates.poll(60, TimeUnit.SECONDS);
    if (update == null) {
      throw new AssertionError("no update after a minute");
    }
    return update;
  }

  Object result(String resource, Object input) throws InterruptedException {
    TaskUpdate update = call(resource, input);
    if (update instanceof TaskUpdate.Succeeded succeeded) {
      return succeeded.output();
    }
    throw new AssertionError("not a success: " + update);
  }

  TaskUpdate.Failed failure(String resource, Object input) throws InterruptedException {
    TaskUpdate update = call(resource, input);
    if (update instanceof TaskUpdate.Failed failed) {
      return failed;
    }
    throw new AssertionError("not a failure: " + update);
  }

  /** Waits until a line was printed that holds the text. */
  void awaitPrinted(String text) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      if (List.copyOf(printed).stream().anyMatch(line -> line.contains(text))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("not printed: " + text + " in " + printed);
  }

  @Override
  public void close() {
    router.close();
  }
}
