package asl.function.routing;

import asl.function.TaskInvoker.Listener;
import asl.function.TaskInvoker.RunningTask;
import asl.function.TaskUpdate;
import asl.function.process.Workers;
import asl.function.token.TaskTokens;
import asl.function.token.TokenChannel;
import asl.function.token.TokenEndpoint;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for their token. The channel opens with the first of them, the endpoint with
 * the first function that is told its URL.
 */
final class WaitingTasks implements AutoCloseable {
  private final TaskTokens tokens = new TaskTokens();
  private final Map<String, String> environment;
  private final Workers workers;
  private @Nullable TokenChannel channel;
  private @Nullable TokenEndpoint endpoint;
  private boolean tried;
  private boolean closed;

  /**
   * @param environment tells where the user's private files are; empty to open no channel
   */
  WaitingTasks(Map<String, String> environment, Workers workers) {
    this.environment = environment;
    this.workers = workers;
  }

  /**
   * One task that waits.
   *
   * @param tokens where it waits
   * @param token its token
   * @param answered whether the answer to the request is the task's own result
   * @param listener hears what becomes of the task
   */
  record Wait(TaskTokens tokens, String token, boolean answered, Listener listener)
      implements Listener {
    /** The request has been answered. */
    @Override
    public void updated(TaskUpdate update) {
      if (!(update instanceof TaskUpdate.Succeeded succeeded)) {
        tokens.requested(token, update);
      } else if (answered) {
        tokens.requested(token, new TaskUpdate.Submitted(Map.of()));
        tokens.answer(token, succeeded);
      } else {
        tokens.requested(token, new TaskUpdate.Submitted(succeeded.output()));
      }
    }

    @Override
    public void queued() {
      listener.queued();
    }

    @Override
    public void begun() {
      listener.begun();
    }

    /** Nobody waits any more. */
    void end() {
      tokens.forget(token);
    }
  }

  /** All of them. */
  TaskTokens tokens() {
    return tokens;
  }

  Wait begin(String token, Listener listener, boolean answered) {
    open();
    tokens.expect(token, listener);
    return new Wait(tokens, token, answered, listener);
  }

  /**
   * Waits for a human's answer and for the token, whichever comes first; as on AWS the task counts
   * as submitted meanwhile.
   *
   * @param asking asks the human, and is cancelled when the token comes first
   */
  RunningTask ask(String token, Listener listener, Function<Listener, RunningTask> asking) {
    AtomicReference<@Nullable RunningTask> asked = new AtomicReference<>();
    AtomicBoolean over = new AtomicBoolean();
    Runnable withdraw =
        () -> {
          over.set(true);
          RunningTask question = asked.getAndSet(null);
          if (question != null) {
            question.cancel();
          }
        };
    begin(
        token,
        update -> {
          listener.updated(update);
          if (update.isFinal()) {
            withdraw.run();
          }
        },
        true);
    tokens.requested(token, new TaskUpdate.Submitted(Map.of(), true));
    asked.set(asking.apply(answer -> tokens.answer(token, answer)));
    if (over.get()) {
      withdraw.run();
    }
    return () -> {
      tokens.forget(token);
      withdraw.run();
    };
  }

  /** The variables by which a called function knows its task; opens what they lead to. */
  Map<String, String> variables(String token) {
    String url = url(token);
    return url == null
        ? Map.of("ASL_TASK_TOKEN", token)
        : Map.of("ASL_TASK_TOKEN", token, "ASL_TASK_URL", url);
  }

  private synchronized @Nullable String url(String token) {
    try {
      if (endpoint == null && !closed && !environment.isEmpty()) {
        endpoint = TokenEndpoint.open(tokens, workers);
      }
    } catch (IOException e) {
      // Without a port there is the channel still.
      return null;
    }
    return endpoint == null ? null : endpoint.url(token);
  }

  private synchronized void open() {
    if (tried || environment.isEmpty()) {
      return;
    }
    tried = true;
    try {
      channel = TokenChannel.open(tokens, environment, workers);
    } catch (IOException | UnsupportedOperationException e) {
      // Without a private folder nobody can answer from outside; the task's timeout still ends it.
      channel = null;
    }
  }

  @Override
  public synchronized void close() {
    tried = true;
    closed = true;
    if (endpoint != null) {
      endpoint.close();
      endpoint = null;
    }
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
