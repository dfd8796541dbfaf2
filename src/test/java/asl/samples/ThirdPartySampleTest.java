package asl.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.cli.Cli;
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample that calls a third party, which this test plays. */
class ThirdPartySampleTest {
  private final List<String> asked = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/rate",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
          asked.add(exchange.getRequestURI().getQuery() + " " + key);
          byte[] body = "{\"rate\": 11.25}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(statuses.remove(0), body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Cli.Result run(int... answers) {
    for (int answer : answers) {
      statuses.add(answer);
    }
    return Cli.environment("RATES_URL", "http://127.0.0.1:" + server.getAddress().getPort())
        .call(
            "run",
            "samples/thirdparty/price.json",
            "--input",
            "samples/thirdparty/input.json",
            "--fast-forward",
            "--compact");
  }

  @Test
  void theRateIsAskedForWithTheKeyAndAgainWhenTheyAreBusy() {
    Cli.Result result = run(503, 200);
    assertEquals("{\"Price\":225,\"Currency\":\"SEK\"}\n", result.out(), result.err());
    assertEquals(List.of("currency=SEK secret", "currency=SEK secret"), asked);
  }

  @Test
  void anUnknownCurrencyIsCaught() {
    Cli.Result result = run(404);
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("UnknownCurrency"), result.err());
  }
}
