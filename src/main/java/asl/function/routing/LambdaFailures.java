package asl.function.routing;

import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;

/** The failures of the Lambda API, with the texts that Step Functions gives them. */
final class LambdaFailures {
  private LambdaFailures() {}

  static TaskUpdate.Failed notFound(String functionArn, String version, String request) {
    return service(
        404,
        "ResourceNotFoundException",
        "Function not found: " + functionArn + ":" + version,
        request);
  }

  static TaskUpdate.Failed invalid(String message, String request) {
    return service(400, "InvalidParameterValueException", message, request);
  }

  static TaskUpdate.Failed payloadNotJson(String message, String request) {
    return service(
        400,
        "InvalidRequestContentException",
        "Could not parse request body into json: " + message,
        request);
  }

  private static TaskUpdate.Failed service(
      int status, String code, String message, String request) {
    return new TaskUpdate.Failed(
        Stage.RUN,
        "Lambda." + code,
        "%s (Service: AWSLambda; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
            .formatted(message, status, code, request));
  }
}
