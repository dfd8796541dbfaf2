package asl.function.routing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** Collects the last 4 KB of what a call logs (Lambda API: Invoke, {@code LogType: Tail}). */
final class LogTail implements Consumer<String> {
  private static final int LIMIT = 4096;

  private final StringBuilder log = new StringBuilder();
  private final String requestId;
  private final Consumer<String> next;

  /**
   * @param next hears the lines as well
   */
  LogTail(String requestId, Consumer<String> next) {
    this.requestId = requestId;
    this.next = next;
    log.append("START RequestId: ").append(requestId).append(" Version: $LATEST\n");
  }

  @Override
  public void accept(String line) {
    synchronized (log) {
      log.append(line, Math.max(0, line.length() - LIMIT), line.length()).append('\n');
      if (log.length() > 2 * LIMIT) {
        log.delete(0, log.length() - LIMIT);
      }
    }
    next.accept(line);
  }

  /** The log's end, as the API gives it. */
  String base64() {
    synchronized (log) {
      log.append("END RequestId: ").append(requestId).append('\n');
      byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);
      int from = Math.max(0, bytes.length - LIMIT);
      return Base64.getEncoder()
          .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
  }
}
