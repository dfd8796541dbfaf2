package asl.app.token;

import asl.app.JobException;
import asl.app.input.JsonInput;
import asl.app.input.TextReader;
import asl.function.token.TokenSender;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a task that waits for its token in a run on this machine. */
public final class AnswerTask {
  private final TokenSender sender;
  private final String token;

  /**
   * @param environment tells where the user's private files are
   * @param token the task's token
   */
  public AnswerTask(Map<String, String> environment, String token) {
    this.sender = new TokenSender(environment);
    this.token = token;
  }

  /**
   * The task succeeded.
   *
   * @param output a file, {@code -}, or JSON text
   */
  public void success(String output, InputStream stdin) throws JobException {
    Object value = JsonInput.read(output, new TextReader(stdin));
    deliver(() -> sender.success(token, value));
  }

  /** The task failed. */
  public void failure(@Nullable String error, @Nullable String cause) throws JobException {
    deliver(() -> sender.failure(token, error, cause));
  }

  /** The task goes on. */
  public void heartbeat() throws JobException {
    deliver(() -> sender.heartbeat(token));
  }

  private interface Delivery {
    boolean send() throws IOException;
  }

  private static void deliver(Delivery delivery) throws JobException {
    try {
      if (!delivery.send()) {
        throw new JobException("no run of yours waits for this token");
      }
    } catch (IOException e) {
      throw new JobException("cannot reach the run: " + e.getMessage());
    }
  }
}
