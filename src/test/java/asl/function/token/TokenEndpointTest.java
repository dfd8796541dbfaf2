package asl.function.token;

import asl.function.loopback.RawRequest;
import asl.function.process.Workers;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
  @Test
  void noPageInABrowserAnswersATask() throws IOException {
    try (Workers workers = new Workers();
        TokenEndpoint endpoint = TokenEndpoint.open(new TaskTokens(), workers)) {
      RawRequest.checkNames(endpoint.url("none") + "/success", 404);
    }
  }
}
