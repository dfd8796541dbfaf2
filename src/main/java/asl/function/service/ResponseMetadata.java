package asl.function.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata of an answer of the Step Functions API. */
public final class ResponseMetadata {
  private ResponseMetadata() {}

  /**
   * The members that stand beside the answer's own.
   *
   * @param requestId what the service calls the request
   * @param length the bytes of the answer
   */
  public static Map<String, @Nullable Object> of(String requestId, int length) {
    Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    headers.put("connection", "keep-alive");
    headers.put("Content-Length", Integer.toString(length));
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("x-amzn-RequestId", requestId);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(String.valueOf(value))));
    Map<String, @Nullable Object> http = new LinkedHashMap<>();
    http.put("AllHttpHeaders", all);
    http.put("HttpHeaders", headers);
    http.put("HttpStatusCode", 200);
    Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
    metadata.put("SdkHttpMetadata", http);
    metadata.put("SdkResponseMetadata", Map.of("RequestId", requestId));
    return metadata;
  }
}
