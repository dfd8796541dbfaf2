package asl.function.routing;

import asl.function.mapping.FunctionReference;
import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Task with {@code arn:aws:states:::lambda:invoke} asks for (Step Functions: "Invoke an AWS
 * Lambda function with Step Functions").
 *
 * @param functionName as given: a name or an ARN
 * @param qualifier the version or alias given beside it; null if none
 * @param payload the event; an empty object where none is given
 * @param clientContext what the caller says of itself; null if nothing
 * @param logTail whether the end of the log is asked for
 * @param invocation whether the result is waited for
 */
record LambdaRequest(
    String functionName,
    @Nullable String qualifier,
    @Nullable Object payload,
    @Nullable Object clientContext,
    boolean logTail,
    Invocation invocation) {
  /** Whether the result is waited for (Lambda API: Invoke, {@code InvocationType}). */
  enum Invocation {
    /** The function runs, and its result is the answer. */
    REQUEST_RESPONSE(200),
    /** The function runs while the caller goes on. */
    EVENT(202),
    /** Nothing runs. */
    DRY_RUN(204);

    private final int status;

    Invocation(int status) {
      this.status = status;
    }

    /** The HTTP status of the answer. */
    int status() {
      return status;
    }
  }

  /** The resource of the service integration, without the pattern at its end. */
  static final String RESOURCE = "states:::lambda:invoke";

  /**
   * Reads the parameters. A payload that is a string is the payload's text, as the API takes it;
   * the client context is JSON in Base64.
   *
   * @throws JsonSyntaxException if one of these texts is no JSON
   * @throws IllegalArgumentException if a parameter has a value that Lambda refuses
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
        members.get("ClientContext") instanceof String text
            ? JsonReader.read(Base64.getDecoder().decode(text))
            : null,
        "Tail".equals(members.get("LogType")),
        invocation(members.get("InvocationType")));
  }

  private static Invocation invocation(@Nullable Object type) {
    if (type == null || type.equals("RequestResponse")) {
      return Invocation.REQUEST_RESPONSE;
    }
    if (type.equals("Event")) {
      return Invocation.EVENT;
    }
    if (type.equals("DryRun")) {
      return Invocation.DRY_RUN;
    }
    throw new IllegalArgumentException(
        "Value '%s' at 'invocationType' is none of Event, RequestResponse, DryRun".formatted(type));
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
