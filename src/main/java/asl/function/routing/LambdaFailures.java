package asl.function.routing;

import asl.function.RandomId;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;

/** The failures of the Lambda API, with the texts that Step Functions gives them. */
final class LambdaFailures {
  private LambdaFailures() {}

  static TaskUpdate.Failed notFound(String functionArn, String version) {
    return service(
        404, "ResourceNotFoundException", "Function not found: " + functionArn + ":" + version);
  }

  static TaskUpdate.Failed invalid(String message) {
    return service(400, "InvalidParameterValueException", message);
  }

  static TaskUpdate.Failed payloadNotJson(String message) {
    return service(
        400,
        "InvalidRequestContentException",
        "Could not parse request body into json: " + message);
  }

  private static TaskUpdate.Failed service(int status, String code, String message) {
    return new TaskUpdate.Failed(
        Stage.RUN,
        "Lambda." + code,
        "%s (Service: AWSLambda; Status Code: %d; Error Code: %s; Request ID: %s; Proxy: null)"
            .formatted(message, status, code, RandomId.next()));
  }
}
