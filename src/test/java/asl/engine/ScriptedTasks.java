package asl.engine;

import asl.clock.Clock;
import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers tasks as a case says. The script is a list; the first entry that fits an invocation
 * answers it. An entry has {@code state}, and where it matters {@code attempt} (from 0) and {@code
 * index} (the innermost branch or iteration), and what the task does: {@code succeed}, {@code
 * fail}, {@code timeOut}, {@code submit}, {@code start} or {@code heartbeat}, {@code after} so many
 * seconds, or a list of these as {@code updates}. An entry without any never answers. A failure
 * before the work has begun is told before {@link #invoke} returns. With {@code queued}, the work
 * waits that many seconds for its turn, from which {@code after} counts then. What {@code refuse}
 * says is why the work cannot even be scheduled.
 */
final class ScriptedTasks implements TaskInvoker {
  private final Clock clock;
  private final List<?> script;

  ScriptedTasks(Clock clock, @Nullable Object script) {
    this.clock = clock;
    this.script = script instanceof List<?> entries ? entries : List.of();
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    Map<?, ?> entry = entry(invocation);
    List<?> updates = entry.get("updates") instanceof List<?> list ? list : List.of(entry);
    List<Clock.Timer> timers = new ArrayList<>();
    Instant turn = clock.now();
    if (entry.get("queued") instanceof Number seconds) {
      turn = turn.plusSeconds(seconds.longValue());
      listener.queued();
      timers.add(clock.at(turn, listener::begun));
    }
    for (Object element : updates) {
      Map<?, ?> update = (Map<?, ?>) Objects.requireNonNull(element);
      TaskUpdate meaning = meaning(update, invocation);
      if (meaning instanceof TaskUpdate.Failed failed && failed.stage() != TaskUpdate.Stage.RUN) {
        listener.updated(failed);
      } else if (meaning != null) {
        long after = update.get("after") instanceof Number seconds ? seconds.longValue() : 0;
        timers.add(clock.at(turn.plusSeconds(after), () -> listener.updated(meaning)));
      }
    }
    return () -> timers.forEach(Clock.Timer::cancel);
  }

  @Override
  public @Nullable String refusal(Invocation invocation) {
    for (Object element : script) {
      Map<?, ?> entry = (Map<?, ?>) Objects.requireNonNull(element);
      if (invocation.stateName().equals(entry.get("state"))) {
        return (String) entry.get("refuse");
      }
    }
    return null;
  }

  private Map<?, ?> entry(Invocation invocation) {
    for (Object element : script) {
      Map<?, ?> entry = (Map<?, ?>) Objects.requireNonNull(element);
      if (invocation.stateName().equals(entry.get("state"))
          && fits(entry.get("attempt"), invocation.attempt())
          && fits(entry.get("index"), index(invocation))) {
        return entry;
      }
    }
    throw new IllegalStateException("the script has no answer for " + invocation);
  }

  private static boolean fits(@Nullable Object wanted, int actual) {
    return wanted == null || wanted.equals(actual);
  }

  private static int index(Invocation invocation) {
    int depth = invocation.scope().size();
    return depth == 0 ? -1 : invocation.scope().get(depth - 1).index();
  }

  private static @Nullable TaskUpdate meaning(Map<?, ?> update, Invocation invocation) {
    if (update.containsKey("succeed")) {
      return new TaskUpdate.Succeeded(result(update.get("succeed"), invocation));
    }
    if (update.get("fail") instanceof Map<?, ?> failure) {
      Object stage = failure.get("stage");
      return new TaskUpdate.Failed(
          stage == null ? TaskUpdate.Stage.RUN : TaskUpdate.Stage.valueOf(stage.toString()),
          (String) failure.get("error"),
          (String) failure.get("cause"));
    }
    if (update.get("timeOut") instanceof Map<?, ?> failure) {
      return new TaskUpdate.TimedOut(
          String.valueOf(failure.get("error")), (String) failure.get("cause"));
    }
    if (update.containsKey("submit")) {
      return new TaskUpdate.Submitted(update.get("submit"));
    }
    if (update.containsKey("start")) {
      return new TaskUpdate.Started((String) update.get("start"));
    }
    return update.containsKey("heartbeat") ? new TaskUpdate.Heartbeat() : null;
  }

  /** The text {@code "<input>"} as a result stands for the input that the task was given. */
  private static @Nullable Object result(@Nullable Object scripted, Invocation invocation) {
    return "<input>".equals(scripted) ? invocation.input() : scripted;
  }
}
