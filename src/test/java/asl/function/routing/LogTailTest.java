package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTailTest {
  @Test
  void howeverMuchIsPrintedOnlyTheEndIsKept() {
    LogTail log = new LogTail("id", line -> {});
    String line = "x".repeat(1 << 20);
    for (int i = 0; i < 2048; i++) {
      log.accept(line);
    }
    log.accept("last");
    String text = new String(Base64.getDecoder().decode(log.base64()), StandardCharsets.UTF_8);
    assertEquals(4096, text.length());
    assertTrue(text.endsWith("x\nlast\nEND RequestId: id\n"), text);
  }

  @Test
  void everyLineIsHandedOnAndStandsInTheLog() {
    List<String> heard = new ArrayList<>();
    LogTail log = new LogTail("id", heard::add);
    log.accept("one");
    log.accept("two");
    assertEquals(List.of("one", "two"), heard);
    assertEquals(
        "START RequestId: id Version: $LATEST\none\ntwo\nEND RequestId: id\n",
        new String(Base64.getDecoder().decode(log.base64()), StandardCharsets.UTF_8));
  }
}
