package asl.function.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.function.loopback.RawRequest;
import asl.function.process.Workers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
  @Test
  void noPageInABrowserAnswersATask() throws IOException {
    try (Workers workers = new Workers();
        TokenEndpoint endpoint = TokenEndpoint.open(new TaskTokens(), workers)) {
      RawRequest.checkNames(endpoint.url("none") + "/success", 404);
    }
  }

  @Test
  void whoDoesNotKnowTheSecretIsAnsweredBeforeTheBody() throws IOException {
    try (Workers workers = new Workers();
        TokenEndpoint endpoint = TokenEndpoint.open(new TaskTokens(), workers)) {
      URI url = URI.create(endpoint.url("none"));
      try (Socket socket = new Socket(url.getHost(), url.getPort())) {
        socket.setSoTimeout(10_000);
        String head =
            "POST /wrong/none/success HTTP/1.1\r\nHost: %s\r\nContent-Length: 4000000\r\n\r\n";
        socket.getOutputStream().write(head.formatted(url.getAuthority()).getBytes(ISO_8859_1));
        byte[] answer = socket.getInputStream().readNBytes(12);
        assertEquals("HTTP/1.1 404", new String(answer, ISO_8859_1));
      }
    }
  }
}
