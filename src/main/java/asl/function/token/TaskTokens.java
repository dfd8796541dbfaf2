package asl.function.token;

import asl.function.TaskInvoker.Listener;
import asl.function.TaskUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a run that wait for their token. An answer that comes before the request was taken
 * waits until then.
 */
public final class TaskTokens {
  private final Map<String, Waiting> tasks = new HashMap<>();

  /** A task that waits. */
  private static final class Waiting {
    private final Listener listener;
    private final List<TaskUpdate> early = new ArrayList<>();
    private boolean submitted;

    Waiting(Listener listener) {
      this.listener = listener;
    }
  }

  /** A task begins to wait. */
  public synchronized void expect(String token, Listener listener) {
    tasks.put(token, new Waiting(listener));
  }

  /** The request was taken, or refused: then nobody waits any more. */
  public void requested(String token, TaskUpdate update) {
    Waiting waiting;
    List<TaskUpdate> due = new ArrayList<>(List.of(update));
    synchronized (this) {
      waiting = tasks.get(token);
      if (waiting == null) {
        return;
      }
      waiting.submitted = true;
      if (update.isFinal()) {
        tasks.remove(token);
      } else {
        due.addAll(waiting.early);
      }
    }
    due.forEach(waiting.listener::updated);
  }

  /** Nobody waits for the token any more. */
  public synchronized void forget(String token) {
    tasks.remove(token);
  }

  /**
   * Somebody answers.
   *
   * @return whether a task waits for the token
   */
  public boolean answer(String token, TaskUpdate update) {
    Waiting waiting;
    synchronized (this) {
      waiting = find(token, update);
      if (waiting == null) {
        return false;
      }
      if (!waiting.submitted) {
        waiting.early.add(update);
        return true;
      }
      if (update.isFinal()) {
        tasks.remove(token);
      }
    }
    waiting.listener.updated(update);
    return true;
  }

  private @Nullable Waiting find(String token, TaskUpdate update) {
    Waiting waiting = tasks.get(token);
    boolean ended =
        waiting != null && update.isFinal() && waiting.early.stream().anyMatch(TaskUpdate::isFinal);
    return ended ? null : waiting;
  }
}
