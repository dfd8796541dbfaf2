package asl.function.service;

import asl.function.Invocation;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.token.TaskTokens;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks {@code aws-sdk:sfn:sendTaskSuccess}, {@code sendTaskFailure} and {@code
 * sendTaskHeartbeat}, for tasks of the same run: a child execution answers its parent this way
 * (Step Functions API: "SendTaskSuccess").
 */
public final class AnswerTask {
  private static final String RESOURCE = ":states:::aws-sdk:sfn:sendTask";

  private final TaskTokens tokens;

  /**
   * @param tokens the tasks that wait
   */
  public AnswerTask(TaskTokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a resource is one of these tasks. */
  public static boolean serves(String resource) {
    return switch (action(resource)) {
      case "Success", "Failure", "Heartbeat" -> true;
      default -> false;
    };
  }

  private static String action(String resource) {
    int at = resource.indexOf(RESOURCE);
    return at < 0 ? "" : resource.substring(at + RESOURCE.length());
  }

  /** Passes the answer on and tells how that went. */
  public TaskUpdate perform(Invocation invocation) {
    Map<?, ?> parameters = invocation.input() instanceof Map<?, ?> map ? map : Map.of();
    TaskUpdate answer;
    try {
      answer = answer(action(invocation.resource()), parameters);
    } catch (JsonSyntaxException e) {
      return failed("Sfn.InvalidOutputException", "Invalid Output: " + e.getMessage());
    }
    return tokens.answer(String.valueOf(parameters.get("TaskToken")), answer)
        ? new TaskUpdate.Succeeded(Map.of())
        : failed("Sfn.InvalidTokenException", "Invalid Token: no task of this run waits for it");
  }

  private static TaskUpdate answer(String action, Map<?, ?> parameters) throws JsonSyntaxException {
    return switch (action) {
      case "Success" -> new TaskUpdate.Succeeded(output(parameters.get("Output")));
      case "Failure" ->
          new TaskUpdate.Failed(Stage.RUN, text(parameters, "Error"), text(parameters, "Cause"));
      default -> new TaskUpdate.Heartbeat();
    };
  }

  /** The API takes JSON as text; Step Functions writes other values as such. */
  private static @Nullable Object output(@Nullable Object given) throws JsonSyntaxException {
    return given instanceof String text ? JsonReader.read(text) : given;
  }

  private static @Nullable String text(Map<?, ?> parameters, String name) {
    return parameters.get(name) instanceof String text ? text : null;
  }

  private static TaskUpdate failed(String error, String cause) {
    return new TaskUpdate.Failed(Stage.RUN, error, cause);
  }
}
