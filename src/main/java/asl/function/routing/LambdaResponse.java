package asl.function.routing;

import asl.function.lambda.FunctionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of the Lambda API as Step Functions hands it on: payload and metadata. */
final class LambdaResponse {
  private static final String CONTENT_TYPE = "application/json";

  private LambdaResponse() {}

  /**
   * Wraps what a function returned.
   *
   * @param logResult the end of the log in Base64; null where it was not asked for
   */
  static Map<String, @Nullable Object> of(
      FunctionResult.Returned returned, String requestId, @Nullable String logResult) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("ExecutedVersion", "$LATEST");
    if (logResult != null) {
      response.put("LogResult", logResult);
    }
    response.put("Payload", returned.value());
    response.put("SdkHttpMetadata", httpMetadata(200, returned.length(), requestId, logResult));
    response.put("SdkResponseMetadata", Map.of("RequestId", requestId));
    response.put("StatusCode", 200);
    return response;
  }

  /** The answer where the function's result is not waited for: there is no payload. */
  static Map<String, @Nullable Object> accepted(int status, String requestId) {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("SdkHttpMetadata", httpMetadata(status, 0, requestId, null));
    response.put("SdkResponseMetadata", Map.of("RequestId", requestId));
    response.put("StatusCode", status);
    return response;
  }

  private static Map<String, @Nullable Object> httpMetadata(
      int status, int length, String requestId, @Nullable String logResult) {
    Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    headers.put("Connection", "keep-alive");
    headers.put("Content-Length", Integer.toString(length));
    headers.put("Content-Type", CONTENT_TYPE);
    headers.put("X-Amz-Executed-Version", "$LATEST");
    if (logResult != null) {
      headers.put("X-Amz-Log-Result", logResult);
    }
    headers.put("x-amzn-Remapped-Content-Length", "0");
    headers.put("x-amzn-RequestId", requestId);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> header : headers.entrySet()) {
      all.put(header.getKey(), List.of(String.valueOf(header.getValue())));
    }
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("AllHttpHeaders", all);
    metadata.put("HttpHeaders", headers);
    metadata.put("HttpStatusCode", status);
    return metadata;
  }
}
