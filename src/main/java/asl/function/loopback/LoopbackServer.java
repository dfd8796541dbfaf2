package asl.function.loopback;

import asl.function.process.Workers;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP server on a port of the loopback interface that the system chooses. It answers 403 to
 * whoever calls it by another name than its own, as a page in a browser does whose name was made to
 * lead here (DNS rebinding), and to every request that a page of any origin sends. Nobody keeps it
 * busy for long: a request that has not arrived after a minute is given up.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final List<String> NAMES = List.of("127.0.0.1", "localhost", "[::1]");
  private static final int FORBIDDEN = 403;

  /** How much of a body is read in vain, in bytes, so that its sender gets to read the answer. */
  private static final int SPARE = 64 * 1024 * 1024;

  static {
    // The JDK's server writes head and body apart; without this each answer waits 40 ms for the
    // client's acknowledgement of the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // In seconds, until a request is there with all of its body.
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
  }

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

  /**
   * The body of a request. Of one that is longer, a byte more than the largest; its rest is read
   * too, since an answer before that would reset the sender's connection, unless it has no end:
   * then the connection ends with the answer.
   *
   * @param largest in bytes
   */
  public static byte[] body(HttpExchange exchange, int largest) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(largest + 1);
    byte[] chunk = new byte[8192];
    int spare = SPARE;
    int read = 0;
    while (read >= 0 && spare > 0) {
      spare -= read;
      read = in.read(chunk);
    }
    return body;
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
