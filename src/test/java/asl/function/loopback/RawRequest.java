package asl.function.loopback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A request with the headers that a test wants, which clients would not send. */
public final class RawRequest {
  private RawRequest() {}

  /**
   * Sends it and gives the status.
   *
   * @param url where to; its host and port are where the connection goes
   * @param headers each on a line of its own
   */
  public static int post(String url, String... headers) throws IOException {
    String address = url.substring("http://".length());
    int slash = address.indexOf('/');
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1, slash));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String request =
          "POST "
              + address.substring(slash)
              + " HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n"
              + String.join("\r\n", headers)
              + "\r\n\r\n{}";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      return Integer.parseInt(answer.split(" ", -1)[1]);
    }
  }

  /** Sends requests as pages in a browser would, and such as the programs of a run send. */
  public static void checkNames(String url, int answered) throws IOException {
    String port = url.replaceAll("http://[^:]*:(\\d+)/.*", "$1");
    for (String host : new String[] {"127.0.0.1:" + port, "LocalHost:" + port, "127.0.0.1"}) {
      expect(answered, url, "Host: " + host);
      expect(403, url, "Host: " + host, "Origin: http://" + host);
      expect(403, url, "Host: " + host, "Origin: null");
      expect(403, url, "Host: " + host, "origin: https://evil.example");
    }
    for (String host :
        new String[] {
          "evil.example",
          "evil.example:" + port,
          "127.0.0.1:1",
          "127.0.0.1.evil.example:" + port,
          "localhost.:" + port,
          "0.0.0.0:" + port,
          "127.0.0.1:" + port + "@evil.example"
        }) {
      expect(403, url, "Host: " + host);
    }
    expect(403, url, "Host: 127.0.0.1:" + port, "Host: evil.example");
  }

  private static void expect(int status, String url, String... headers) throws IOException {
    int answer = post(url, headers);
    if (answer != status) {
      throw new AssertionError(String.join(", ", headers) + " was answered " + answer);
    }
  }
}
