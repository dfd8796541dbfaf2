package asl.app.run;

import asl.app.JobException;
import asl.app.view.ExecutionView;
import asl.engine.Execution;
import asl.engine.ExecutionRequest;
import asl.engine.ExecutionResult;
import asl.engine.Interpreter;
import asl.engine.Limits;
import asl.engine.Plan;
import asl.engine.PlanException;
import asl.engine.Ports;
import asl.function.service.ChildExecutions;
import asl.history.HistoryWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs child executions on the loop of the execution that starts them, each definition read once.
 */
final class LocalChildren implements ChildExecutions {
  /**
   * An execution that starts another, and that one the next, does so at once for as many
   * generations, and as long as no more are under way; then as often as AWS lets StartExecution
   * through in most regions (Step Functions: "Quotas related to API action throttling"). What
   * recurses without end is heard of and ended with its few histories, instead of filling memory
   * and disk.
   */
  private static final int UNTHROTTLED_GENERATIONS = 800;

  private static final int UNTHROTTLED_AT_A_TIME = 2000;

  private static final int THROTTLED_PER_SECOND = 150;

  /** How many starts lie between the run's execution and those that are running, by ARN. */
  private final Map<String, Integer> generations = new HashMap<>();

  private final IdentityHashMap<CheckedDefinition, Plan> plans = new IdentityHashMap<>();
  private ChildDefinitions definitions = ChildDefinitions.NONE;
  private final Set<Execution> running = new LinkedHashSet<>();
  private final Deque<Execution> cancelled = new ArrayDeque<>();
  private boolean ending;
  private @Nullable Ports ports;
  private ChildHistories histories = new ChildHistories(null, HistoryGrowth.NONE);
  private ShownExecutions shown = new ShownExecutions(null);
  private long earlierEvents;

  /**
   * Tells the world that children live in; before the first of them starts.
   *
   * @param executions which of them are shown
   */
  void liveIn(Ports world, ChildHistories childHistories, ShownExecutions executions) {
    ports = world;
    histories = childHistories;
    shown = executions;
  }

  /** What reads and checks their definitions, those that only the input tells when they start. */
  void readBy(ChildDefinitions source) {
    definitions = source;
  }

  /** The execution goes on after so many events, in which it may have started others. */
  void startedAfter(long events) {
    earlierEvents = events;
  }

  @Override
  public long firstNumber() {
    return earlierEvents;
  }

  @Override
  public RunningChild start(ChildRequest request, Consumer<ChildEnd> ended) {
    Ports world = ports;
    if (world == null) {
      throw new IllegalStateException("no world to live in");
    }
    int generation = generations.getOrDefault(request.startedBy(), 0) + 1;
    throttle(generation);
    Instant start = world.loop().now();
    try {
      Plan plan = plan(request, new Interpreter(world));
      HistoryWriter history = histories.begin(request.name());
      ExecutionRequest started = execution(request);
      if (history != null && started.express()) {
        history.ofExpress(started.executionArn());
      }
      ExecutionView child =
          shown.begin(
              request.startedBy(),
              request.executionArn(),
              request.executionArn(),
              started.executionArn());
      Interpreter interpreter =
          new Interpreter(
              new Ports(
                      world.loop(),
                      world.tasks(),
                      EventOutput.both(history, child),
                      child,
                      world.objects(),
                      world.random())
                  .withChildren(world.children()));
      generations.put(started.executionArn(), generation);
      AtomicReference<@Nullable Execution> own = new AtomicReference<>();
      Execution execution =
          interpreter.start(
              plan,
              started,
              result -> {
                running.remove(own.get());
                generations.remove(started.executionArn());
                histories.end(history);
                shown.end(started.executionArn());
                ended.accept(end(result, world.loop().now()));
              });
      own.set(execution);
      running.add(execution);
      return new Running(start, execution);
    } catch (JobException e) {
      ended.accept(new ChildEnd("FAILED", null, "States.Runtime", e.sentence(), start));
      return new Running(start, null);
    }
  }

  /**
   * Ends the run: its execution, the children that it waits for, and those that nobody waits for.
   * Children that nobody hears of are left as they are.
   *
   * @param ended hears that the parent itself has ended, before its children do
   */
  void abort(Execution parent, Runnable ended, String error, String cause) {
    ending = true;
    histories.endTogether();
    parent.abort(error, cause);
    ended.run();
    if (histories.areWanted() || shown.isAny()) {
      for (Execution execution : List.copyOf(running)) {
        execution.abort(error, cause);
      }
    }
  }

  private void throttle(int generation) {
    boolean isMuch =
        generation > UNTHROTTLED_GENERATIONS || running.size() >= UNTHROTTLED_AT_A_TIME;
    if (isMuch && !ending) {
      try {
        TimeUnit.MILLISECONDS.sleep(1000 / THROTTLED_PER_SECOND);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ExecutionRequest execution(ChildRequest request) {
    String arn = request.stateMachineArn();
    String machine = arn.substring(arn.lastIndexOf(':') + 1);
    return new ExecutionRequest(
        request.name(), machine, request.input(), request.express(), new Limits(true, null));
  }

  private static ChildEnd end(ExecutionResult result, Instant now) {
    return new ChildEnd(
        result.status().name(), result.output(), result.error(), result.cause(), now);
  }

  private Plan plan(ChildRequest request, Interpreter interpreter) throws JobException {
    CheckedDefinition definition = definitions.ready(request.definition(), request.express());
    Plan known = plans.get(definition);
    if (known != null) {
      return known;
    }
    try {
      Plan plan = interpreter.plan(Objects.requireNonNull(definition.machine()));
      plans.put(definition, plan);
      return plan;
    } catch (PlanException e) {
      throw new JobException(definition.file().name() + " cannot be run: " + e.getMessage());
    }
  }

  /**
   * Children that are cancelled may have children that they wait for, and so on: those come one
   * after the other, however deep it goes.
   */
  private void cancel(Execution child) {
    if (ending) {
      return;
    }
    cancelled.add(child);
    if (cancelled.size() > 1) {
      return;
    }
    while (!cancelled.isEmpty()) {
      Execution next = cancelled.element();
      if (!next.isOver()) {
        next.abort(null, null);
      }
      cancelled.remove();
    }
  }

  private final class Running implements RunningChild {
    private final Instant startDate;
    private final @Nullable Execution execution;

    Running(Instant startDate, @Nullable Execution execution) {
      this.startDate = startDate;
      this.execution = execution;
    }

    @Override
    public Instant startDate() {
      return startDate;
    }

    @Override
    public void cancel() {
      if (execution != null) {
        LocalChildren.this.cancel(execution);
      }
    }
  }
}
