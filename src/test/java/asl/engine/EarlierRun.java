package asl.engine;

import asl.definition.DefinitionReader;
import asl.engine.past.PastChildren;
import asl.engine.past.PastExecution;
import asl.engine.past.PastReader;
import asl.engine.past.UnusableHistoryException;
import asl.function.ObjectStore;
import asl.history.EventSink;
import asl.history.ExecutionStatus;
import asl.history.Explanation;
import asl.history.HistoryEvent;
import asl.history.HistoryFormat;
import asl.history.HistoryReader;
import asl.history.HistoryWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Runs a definition and reads what came of it from its history, as it would stand in a file. */
final class EarlierRun implements PastChildren, ChildListener {
  private final Map<String, PastExecution> children = new HashMap<>();

  private EarlierRun() {}

  /**
   * Runs it.
   *
   * @param stopAfter when somebody stops it, in seconds; null if nobody does
   */
  static PastExecution of(
      @Nullable Object definition,
      ExecutionRequest request,
      @Nullable Object tasks,
      ObjectStore objects,
      @Nullable Long stopAfter)
      throws PlanException, UnusableHistoryException {
    EarlierRun run = new EarlierRun();
    PastExecution before = request.start().past();
    VirtualLoop loop = before == null ? new VirtualLoop() : new VirtualLoop(before.stopped());
    List<HistoryEvent> events = new ArrayList<>(before == null ? List.of() : before.events());
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                    loop,
                    new ScriptedTasks(loop, tasks),
                    events::add,
                    objects,
                    new SplittableRandom(TestRun.SEED)::nextLong)
                .withChildren(run));
    Execution execution =
        interpreter.start(
            interpreter.plan(DefinitionReader.read(definition)), request, result -> {});
    if (stopAfter != null) {
      loop.at(VirtualLoop.START.plusSeconds(stopAfter), () -> execution.abort(null, null));
    }
    loop.run();
    return PastReader.read("run", written(events), run);
  }

  /** What a reader of the written history sees. */
  private static List<HistoryEvent> written(List<HistoryEvent> events) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (HistoryWriter writer = HistoryWriter.toStream(text, HistoryFormat.JSON)) {
      events.forEach(writer::accept);
    }
    return HistoryReader.read(new ByteArrayInputStream(text.toByteArray())).events();
  }

  @Override
  public @Nullable PastExecution child(String mapRunArn, int index) {
    return children.get(mapRunArn + index);
  }

  @Override
  public ChildSink begin(String parentArn, String mapRunArn, String executionArn, int index) {
    List<HistoryEvent> events = new ArrayList<>();
    EventSink sink = events::add;
    return new ChildSink() {
      @Override
      public void earlier(HistoryEvent event) {
        accept(event);
      }

      @Override
      public void accept(HistoryEvent event) {
        sink.accept(event);
      }

      @Override
      public void accept(Explanation explanation) {}

      @Override
      public void ended(ExecutionStatus status) {
        String name = executionArn.substring(executionArn.lastIndexOf(':') + 1);
        try {
          children.put(mapRunArn + index, PastReader.read(name, written(events), EarlierRun.this));
        } catch (UnusableHistoryException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }
}
