package asl.function.loopback;

import asl.function.process.Workers;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP server on a port of the loopback interface that the system chooses. It answers 403 to
 * whoever calls it by another name than its own, as a page in a browser does whose name was made to
 * lead here (DNS rebinding), and to every request that a page of any origin sends.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
  private static final int FORBIDDEN = 403;

  private final HttpServer server;

  private LoopbackServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to listen.
   *
   * @param root what the paths begin with that the handler answers
   */
  public static LoopbackServer open(Workers workers, String root, HttpHandler handler)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers::start);
    server
        .createContext(root, handler)
        .getFilters()
        .add(new OwnNameOnly(server.getAddress().getPort()));
    server.start();
    return new LoopbackServer(server);
  }

  /** Its name and port, as they stand in a URL. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Lets those pass who know where they are. */
  private static final class OwnNameOnly extends Filter {
    private final int port;

    OwnNameOnly(int port) {
      this.port = port;
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
      boolean own = hosts.size() == 1 && isOwn(hosts.get(0));
      if (own && !exchange.getRequestHeaders().containsKey("Origin")) {
        chain.doFilter(exchange);
        return;
      }
      try (exchange) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      }
    }

    private boolean isOwn(String host) {
      String plain = host.toLowerCase(Locale.ROOT);
      // Some clients of the runtime API leave the port out, which says nothing of who they are.
      return NAMES.stream().anyMatch(name -> plain.equals(name) || plain.equals(name + ":" + port));
    }

    @Override
    public String description() {
      return "own name only";
    }
  }
}
