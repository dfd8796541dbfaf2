package asl.function.http;

import asl.function.Invocation;
import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.TaskUpdate.Stage;
import asl.function.http.ApiCall.InvalidParametersException;
import asl.function.mapping.FunctionSettings;
import asl.function.mapping.ServiceTarget;
import asl.function.mapping.ServiceTarget.HttpConnection;
import asl.function.mapping.ServiceTarget.OAuth;
import asl.function.process.CallQueue;
import asl.function.process.Cancellation;
import asl.function.process.Workers;
import asl.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The tasks {@code http:invoke} and {@code apigateway:invoke}, really called. */
public final class HttpTasks implements TaskInvoker {
  private static final String HTTP = ":states:::http:invoke";
  private static final String GATEWAY = ":states:::apigateway:invoke";
  private static final int DEFAULT_CONCURRENCY = 32;
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /** The longest that AWS waits. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final ServiceTarget.HttpCalls target;
  private final Duration timeout;
  private final Workers workers;
  private final CallQueue queue;
  private final HttpClient client;
  private final OAuthTokens tokens;

  /**
   * @param target the connections and the addresses that stand for others
   * @param settings how many calls at a time, and how long each may take
   */
  public HttpTasks(ServiceTarget.HttpCalls target, FunctionSettings settings, Workers workers) {
    this.target = target;
    this.workers = workers;
    Duration given = settings.timeout();
    this.timeout = given == null || given.compareTo(LIMIT) > 0 ? LIMIT : given;
    int concurrency = settings.concurrency();
    this.queue = new CallQueue(workers, concurrency > 0 ? concurrency : DEFAULT_CONCURRENCY);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
    this.tokens = new OAuthTokens(client, timeout);
  }

  @Override
  public RunningTask invoke(Invocation invocation, Listener listener) {
    Map<?, ?> parameters = invocation.input() instanceof Map<?, ?> members ? members : Map.of();
    boolean http = invocation.resource().contains(HTTP);
    if (!http && !invocation.resource().contains(GATEWAY)) {
      return refuse(listener, "No HTTP API stands behind '" + invocation.resource() + "'.");
    }
    HttpConnection connection = http ? connection(parameters) : HttpConnection.NONE;
    if (connection == null) {
      listener.updated(unknownConnection(parameters));
      return () -> {};
    }
    try {
      ApiCall call =
          http
              ? ApiCall.http(parameters, connection, target.endpoints())
              : ApiCall.gateway(parameters, target.endpoints());
      return send(request(call), connection.oauth(), http, listener);
    } catch (InvalidParametersException e) {
      return refuse(
          listener,
          "The Parameters '%s' could not be used to start the Task: [%s]"
              .formatted(JsonWriter.write(parameters), e.getMessage()));
    }
  }

  private RunningTask send(
      HttpRequest request, @Nullable OAuth oauth, boolean http, Listener listener) {
    Cancellation cancellation = new Cancellation();
    queue.add(
        () -> {
          TaskUpdate update =
              cancellation.isCancelled() ? null : authorize(request, oauth, http, cancellation);
          if (update != null && !cancellation.isCancelled()) {
            listener.updated(update);
          }
        },
        listener);
    return () -> cancellation.cancel(workers);
  }

  /** What the task's connection adds; null if the mapping knows others only. */
  private @Nullable HttpConnection connection(Map<?, ?> parameters) {
    if (target.connections().isEmpty()) {
      return HttpConnection.NONE;
    }
    return target.connection(connectionArn(parameters));
  }

  private static String connectionArn(Map<?, ?> parameters) {
    for (String field : new String[] {"Authentication", "InvocationConfig"}) {
      if (parameters.get(field) instanceof Map<?, ?> members
          && members.get("ConnectionArn") instanceof String arn) {
        return arn;
      }
    }
    return "";
  }

  private static TaskUpdate unknownConnection(Map<?, ?> parameters) {
    return new TaskUpdate.Failed(
        Stage.RUN,
        "Events.ConnectionResource.ResourceNotFound",
        "The mapping's connections do not have '%s'.".formatted(connectionArn(parameters)));
  }

  /** Calls with the connection's token, and once more with a new one where it is refused. */
  private @Nullable TaskUpdate authorize(
      HttpRequest request, @Nullable OAuth oauth, boolean http, Cancellation cancellation) {
    if (oauth == null) {
      return send(request, http, cancellation);
    }
    try {
      String header = tokens.header(oauth);
      TaskUpdate update = send(with(request, header), http, cancellation);
      if (update instanceof TaskUpdate.Failed failed
          && String.valueOf(failed.error()).endsWith(".401")) {
        tokens.forget(oauth, header);
        return send(with(request, tokens.header(oauth)), http, cancellation);
      }
      return update;
    } catch (IOException e) {
      return new TaskUpdate.Failed(
          Stage.RUN, "Events.ConnectionResource.InvalidConnectionState", e.getMessage());
    } catch (InterruptedException e) {
      // The run is over: nobody waits for the answer.
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static HttpRequest with(HttpRequest request, String header) {
    return HttpRequest.newBuilder(request, (name, value) -> true)
        .setHeader("Authorization", header)
        .build();
  }

  private @Nullable TaskUpdate send(HttpRequest request, boolean http, Cancellation cancellation) {
    CompletableFuture<HttpResponse<InputStream>> response =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    CompletableFuture<ApiAnswer> answer = response.thenApply(HttpTasks::read);
    cancellation.onCancel(
        () -> {
          response.cancel(true);
          answer.cancel(true);
        });
    try {
      return update(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS), http);
    } catch (TimeoutException e) {
      response.cancel(true);
      return unreachable(http, "The call took longer than %d ms".formatted(timeout.toMillis()));
    } catch (ExecutionException e) {
      return unreachable(
          http, "%s cannot be reached: %s".formatted(request.uri().getAuthority(), e.getCause()));
    } catch (CancellationException e) {
      return null;
    } catch (InterruptedException e) {
      // The run is over: nobody waits for the answer.
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static HttpRequest request(ApiCall call) throws InvalidParametersException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.address())
            .setHeader("User-Agent", "Amazon|StepFunctions|HttpInvoke|us-east-1")
            .method(
                call.method(),
                call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      try {
        request.setHeader(header.getKey(), header.getValue());
      } catch (IllegalArgumentException e) {
        throw new InvalidParametersException(
            "The header '%s' is not valid".formatted(header.getKey()));
      }
    }
    return request.build();
  }

  private static ApiAnswer read(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      return ApiAnswer.of(response, in.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TaskUpdate update(ApiAnswer answer, boolean http) {
    String unreadable = http ? answer.unreadable() : null;
    if (unreadable != null) {
      return new TaskUpdate.Failed(Stage.RUN, "States.Runtime", unreadable);
    }
    if (answer.isGood()) {
      return new TaskUpdate.Succeeded(answer.result());
    }
    String name = (http ? "States.Http.StatusCode." : "ApiGateway.") + answer.status();
    return new TaskUpdate.Failed(Stage.RUN, name, answer.text());
  }

  private static TaskUpdate unreachable(boolean http, String cause) {
    String name = http ? "States.Http.Socket" : "ApiGateway.SdkClientException";
    return new TaskUpdate.Failed(Stage.RUN, name, cause);
  }

  private static RunningTask refuse(Listener listener, String cause) {
    listener.updated(new TaskUpdate.Failed(Stage.SCHEDULE, "States.Runtime", cause));
    return () -> {};
  }
}
