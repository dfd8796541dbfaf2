package asl.function.http;

import java.util.Locale;
import java.util.Set;

/** The headers that a task may not set (Step Functions: "HTTP Task fields"). */
final class ReservedHeader {
  private static final Set<String> NAMES =
      Set.of(
          "a-im",
          "accept-charset",
          "accept-datetime",
          "accept-encoding",
          "authorization",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-md5",
          "date",
          "expect",
          "forwarded",
          "from",
          "host",
          "http2-settings",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "max-forwards",
          "origin",
          "pragma",
          "proxy-authorization",
          "referer",
          "server",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via",
          "warning");

  private ReservedHeader() {}

  static boolean is(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower)
        || lower.startsWith("x-forwarded")
        || lower.startsWith("x-amz-")
        || lower.startsWith("x-amzn-");
  }
}
