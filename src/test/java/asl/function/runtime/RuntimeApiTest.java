package asl.function.runtime;

import asl.function.loopback.RawRequest;
import asl.function.process.Workers;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {
  @Test
  void noPageInABrowserAnswersForAFunction() throws IOException {
    try (Workers workers = new Workers();
        RuntimeApi api = new RuntimeApi(workers, InstantSource.system(), null)) {
      RawRequest.checkNames(
          "http://" + api.address() + "/2018-06-01/runtime/invocation/x/response", 400);
    }
  }
}
