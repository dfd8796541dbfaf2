package asl.function.routing;

import asl.function.mapping.FunctionReference;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Task with {@code arn:aws:states:::lambda:invoke} asks for (Step Functions: "Invoke an AWS
 * Lambda function with Step Functions").
 *
 * @param functionName as given: a name or an ARN
 * @param qualifier the version or alias given beside it; null if none
 * @param payload the event; an empty object where none is given
 * @param logTail whether the end of the log is asked for
 */
record LambdaRequest(
    String functionName, @Nullable String qualifier, @Nullable Object payload, boolean logTail) {
  /** The resource of the service integration, without the pattern at its end. */
  static final String RESOURCE = "states:::lambda:invoke";

  /**
   * Reads the parameters. A payload that is a string is the payload's text, as the API takes it.
   *
   * @throws JsonSyntaxException if that text is no JSON
   */
  static LambdaRequest of(@Nullable Object parameters) throws JsonSyntaxException {
    Map<?, ?> members = parameters instanceof Map<?, ?> map ? map : Map.of();
    Object given = members.get("Payload");
    Object payload = given == null ? Map.of() : given;
    if (given instanceof String text) {
      payload = text.isEmpty() ? Map.of() : JsonReader.read(text);
    }
    return new LambdaRequest(
        members.get("FunctionName") instanceof String name ? name : "",
        members.get("Qualifier") instanceof String text ? text : null,
        payload,
        "Tail".equals(members.get("LogType")));
  }

  /** The version or alias that is asked for; {@code $LATEST} if none. */
  String version() {
    String inName = FunctionReference.parse(functionName).qualifier();
    return qualifier != null ? qualifier : inName != null ? inName : "$LATEST";
  }

  /** The function's ARN, without version or alias. */
  String functionArn(ExecutionPlace place) {
    FunctionReference reference = FunctionReference.parse(functionName);
    if (!reference.arn()) {
      return place.functionArn(reference.name());
    }
    String suffix = reference.qualifier() == null ? "" : ":" + reference.qualifier();
    return functionName.substring(0, functionName.length() - suffix.length());
  }
}
