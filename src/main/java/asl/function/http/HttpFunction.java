package asl.function.http;

import asl.function.lambda.FunctionCall;
import asl.function.lambda.FunctionResult;
import asl.function.lambda.LambdaErrors;
import asl.function.lambda.LambdaFunction;
import asl.function.lambda.ResultReader;
import asl.json.JsonWriter;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A function behind an endpoint: SAM CLI's local Lambda, the runtime interface emulator, or any
 * other that takes JSON by POST. A status of 2xx gives the body as the result; the header {@code
 * X-Amz-Function-Error} or an error object makes it a failure, and so does any other status.
 */
public final class HttpFunction implements LambdaFunction {
  private static final int DEFAULT_CONCURRENCY = 32;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int SHOWN = 500;

  private final URI endpoint;
  private final Map<String, String> headers;
  private final @Nullable Duration timeout;
  private final HttpClient client;

  /**
   * @param endpoint where the payload goes
   * @param headers headers beside the content type
   * @param timeout the longest that a call may take; null for none
   */
  public HttpFunction(URI endpoint, Map<String, String> headers, @Nullable Duration timeout) {
    this.endpoint = endpoint;
    this.headers = headers;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  @Override
  public int defaultConcurrency() {
    return DEFAULT_CONCURRENCY;
  }

  @Override
  public FunctionResult call(FunctionCall call) throws InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request(call), BodyHandlers.ofInputStream());
    CompletableFuture<FunctionResult> result = answer.thenApply(HttpFunction::result);
    call.cancellation()
        .onCancel(
            () -> {
              answer.cancel(true);
              result.cancel(true);
            });
    try {
      return timeout == null ? result.get() : result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return timeout == null
          ? LambdaErrors.unknown("The call took too long.")
          : LambdaErrors.timedOut(call, timeout);
    } catch (CancellationException e) {
      return LambdaErrors.unknown("The call was cancelled.");
    } catch (ExecutionException e) {
      return LambdaErrors.unknown(
          "The endpoint %s cannot be reached: %s".formatted(endpoint, e.getCause()));
    }
  }

  private HttpRequest request(FunctionCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.write(call.payload())));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private static FunctionResult result(HttpResponse<InputStream> response) {
    byte[] body;
    try (InputStream in = response.body()) {
      body = in.readNBytes(LambdaErrors.LARGEST_RESPONSE + 1);
    } catch (java.io.IOException e) {
      return LambdaErrors.unknown("The endpoint's answer broke off: " + e.getMessage());
    }
    boolean good = response.statusCode() / 100 == 2;
    if (good && response.headers().firstValue("X-Amz-Function-Error").isEmpty()) {
      return ResultReader.unlessErrorObject(body);
    }
    FunctionResult.Failed named = ResultReader.failed(body);
    if (good || !named.error().equals(LambdaErrors.UNKNOWN)) {
      return named;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return new FunctionResult.Failed(
        "Http.StatusCode." + response.statusCode(),
        text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
  }

  @Override
  public void close() {
    // The client's threads end with it.
  }
}
