package asl.function.mock;

import asl.function.Invocation;
import asl.function.RequestIds;
import asl.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service answers to the request of a task that then waits, for the parts that follow from
 * the request: a message's id, a child execution's ARN.
 */
final class SubmittedAnswer {
  private SubmittedAnswer() {}

  /**
   * The answer; null where the task does not wait.
   *
   * @param mocked what the task gives in the end, which tells of a child execution too
   * @param ids what the service would call messages and executions
   */
  static @Nullable Object of(Invocation invocation, @Nullable Object mocked, RequestIds ids) {
    String resource = invocation.resource();
    if (!resource.endsWith(".waitForTaskToken") && !resource.contains(".sync")) {
      return null;
    }
    Map<?, ?> parameters = invocation.input() instanceof Map<?, ?> map ? map : Map.of();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (resource.contains(":sqs:sendMessage")) {
      answer.put("MD5OfMessageBody", md5(parameters.get("MessageBody")));
      answer.put("MessageId", ids.next());
    } else if (resource.contains(":sns:publish")) {
      answer.put("MessageId", ids.next());
    } else if (resource.contains(":states:startExecution")) {
      answer.put("ExecutionArn", executionArn(parameters, ids));
      if (mocked instanceof Map<?, ?> described && described.containsKey("StartDate")) {
        answer.put("StartDate", described.get("StartDate"));
      }
    }
    return answer;
  }

  private static String executionArn(Map<?, ?> parameters, RequestIds ids) {
    String machine = String.valueOf(parameters.get("StateMachineArn"));
    String name = parameters.get("Name") instanceof String given ? given : ids.next();
    return machine.replace(":stateMachine:", ":execution:") + ":" + name;
  }

  private static String md5(@Nullable Object body) {
    String text = body instanceof String given ? given : JsonWriter.write(body);
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
