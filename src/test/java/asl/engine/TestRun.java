package asl.engine;

import asl.clock.EventLoop;
import asl.definition.DefinitionReader;
import asl.engine.past.PastExecution;
import asl.function.ObjectStore;
import asl.history.EventSink;
import asl.history.HistoryFormat;
import asl.history.HistoryWriter;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How a run in virtual time ended.
 *
 * @param result how the execution ended; null if nothing was left to do and it had not
 * @param history the text of its history
 */
record TestRun(@Nullable ExecutionResult result, String history) {
  /** The seed of every run. */
  static final long SEED = 42;

  /** What AWS allows a Standard execution. */
  static final Limits STANDARD = new Limits(true, Limits.STANDARD_HISTORY_EVENTS);

  /** An execution of the definition with that input, at AWS's limits. */
  static ExecutionRequest request(@Nullable Object input) {
    return new ExecutionRequest("run", "machine", input, false, STANDARD);
  }

  /** Runs a definition whose tasks answer as the script says. */
  static TestRun of(@Nullable Object definition, ExecutionRequest request, @Nullable Object tasks)
      throws PlanException {
    return of(definition, request, tasks, new MemoryObjects(), null);
  }

  /**
   * Runs a definition.
   *
   * @param definition its JSON
   * @param tasks the script
   * @param stopAfter when somebody stops the execution, in seconds; null if nobody does
   */
  static TestRun of(
      @Nullable Object definition,
      ExecutionRequest request,
      @Nullable Object tasks,
      ObjectStore objects,
      @Nullable Long stopAfter)
      throws PlanException {
    PastExecution past = request.start().past();
    VirtualLoop loop = past == null ? new VirtualLoop() : new VirtualLoop(past.stopped());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    try (HistoryWriter events = HistoryWriter.toStream(text, HistoryFormat.JSON)) {
      if (past != null) {
        past.events().forEach(events::accept);
      }
      Interpreter interpreter = interpreter(loop, tasks, events, objects);
      Plan plan = interpreter.plan(DefinitionReader.read(definition));
      Execution execution = interpreter.start(plan, request, result::set);
      if (stopAfter != null) {
        loop.at(
            VirtualLoop.START.plusSeconds(stopAfter),
            () -> execution.abort("Stopped", "somebody stopped it"));
      }
      loop.run();
    }
    return new TestRun(result.get(), text.toString(StandardCharsets.UTF_8));
  }

  /** Runs a definition without a history. */
  static @Nullable ExecutionResult unheard(
      @Nullable Object definition, ExecutionRequest request, EventLoop loop, ObjectStore objects)
      throws PlanException {
    AtomicReference<@Nullable ExecutionResult> result = new AtomicReference<>();
    Interpreter interpreter = interpreter(loop, null, null, objects);
    interpreter.start(interpreter.plan(DefinitionReader.read(definition)), request, result::set);
    loop.run();
    return result.get();
  }

  private static Interpreter interpreter(
      EventLoop loop, @Nullable Object tasks, @Nullable EventSink events, ObjectStore objects) {
    return new Interpreter(
        new Ports(
            loop,
            new ScriptedTasks(loop, tasks),
            events,
            objects,
            new SplittableRandom(SEED)::nextLong));
  }

  /** A JSON text as a value; with single quotes for double ones. */
  static @Nullable Object json(String text) throws JsonSyntaxException {
    return JsonReader.read(text.replace('\'', '"'));
  }
}
