package asl.function.loopback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.process.Workers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  private static final int LARGEST = 1000;

  private final Workers workers = new Workers();
  private final BlockingQueue<Integer> lengths = new LinkedBlockingQueue<>();
  private LoopbackServer server;

  @BeforeEach
  void open() throws IOException {
    server = LoopbackServer.open(workers, "/here/", this::serve);
  }

  @AfterEach
  void close() {
    server.close();
    workers.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      lengths.add(LoopbackServer.body(exchange, LARGEST).length);
      exchange.sendResponseHeaders(202, -1);
    }
  }

  @Test
  void aBodyThatIsTooLongIsReadToItsEndSoThatItsSenderIsAnswered() throws Exception {
    for (int length : new int[] {0, LARGEST, LARGEST + 1, 3_000_000}) {
      try (Socket socket = connect()) {
        send(socket, head("Content-Length: " + length) + "x".repeat(length));
        assertEquals("HTTP/1.1 202 Accepted", answer(socket));
      }
      assertEquals(Math.min(length, LARGEST + 1), lengths.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aBodyWithoutEndEndsTheConnection() throws Exception {
    byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
    long sent = 0;
    try (Socket socket = connect()) {
      send(socket, head("Transfer-Encoding: chunked"));
      OutputStream out = socket.getOutputStream();
      while (sent < 1L << 30) {
        out.write(chunk);
        sent += 0x10000;
      }
    } catch (SocketException e) {
      assertTrue(sent > 64 << 20, sent + " bytes");
    }
    assertTrue(sent < 200L << 20, sent + " bytes were read");
    assertServes();
  }

  @Test
  void whatIsNoRequestDisturbsNobody() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Socket socket = connect();
      send(socket, i % 2 == 0 ? "POST /he" : head("Content-Length: 10") + "x");
      slow.add(socket);
    }
    for (String text :
        new String[] {
          "\r\n\r\n",
          "\u0000\u0001\u00ff\r\n\r\n",
          "POST\r\n\r\n",
          "POST /here/ HTTP/1.1\r\n\r\n",
          "POST foo:bar HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "POST * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "POST //[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "POST /here/%zz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
          "POST /here/../../etc HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
          head("Content-Length: -1"),
          head("Content-Length: 99999999999999999999"),
          head("Content-Length: 1\r\nContent-Length: 2") + "xx",
          head("Transfer-Encoding: chunked") + "-5\r\n",
          head("Transfer-Encoding: chunked") + "ffffffffffffffff\r\n",
          head("no colon"),
          head(": no name"),
          head("X: " + "y".repeat(1_000_000)),
          head("X: y\r\n".repeat(5000) + "Z: z"),
        }) {
      try (Socket socket = connect()) {
        send(socket, text);
        socket.shutdownOutput();
        String answer = answer(socket);
        assertTrue(
            answer.isEmpty() || answer.matches("HTTP/1.1 (202|4\\d\\d|501) .*"),
            text.lines().findFirst().orElse("") + ": " + answer);
      } catch (SocketException e) {
        // The server may hang up on what is no request.
        assertTrue(e.getMessage() != null);
      }
      assertServes();
    }
    for (Socket socket : slow) {
      socket.close();
    }
    assertServes();
  }

  @Test
  void theNameInAUriOfItsOwnSaysNothing() throws Exception {
    try (Socket socket = connect()) {
      send(socket, head("Content-Length: 0").replace("/here/", "http://evil.example/here/"));
      assertEquals("HTTP/1.1 202 Accepted", answer(socket));
    }
    String own = "http://" + server.address() + "/here/";
    assertEquals(403, RawRequest.post(own, "Host: evil.example"));
    assertEquals(403, RawRequest.post(own, "X: no host"));
    assertEquals(202, RawRequest.post(own, "Host: [::1]"));
    assertEquals(403, RawRequest.post(own, "Host: [::2]"));
  }

  private void assertServes() throws IOException {
    assertEquals(202, RawRequest.post("http://" + server.address() + "/here/", "Host: 127.0.0.1"));
  }

  private static String head(String headers) {
    return "POST /here/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + headers
        + "\r\n\r\n";
  }

  private Socket connect() throws IOException {
    String port = server.address().substring("127.0.0.1:".length());
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1)
        .lines()
        .findFirst()
        .orElse("");
  }
}
