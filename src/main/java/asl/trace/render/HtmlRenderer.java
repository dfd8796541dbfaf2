package asl.trace.render;

import asl.text.SafeText;
import asl.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page that holds everything and needs nothing else: graph, states, events, data. Its policy
 * lets no script run but its own, whatever the data are.
 */
public final class HtmlRenderer {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  private HtmlRenderer() {}

  /** Writes the page as UTF-8 text; the writer stays open. */
  public static void render(Trace trace, PageOptions options, Writer out) throws IOException {
    String script = resource("page.js").replace("{{hazards}}", SafeText.javaScriptPattern());
    String graph = options.graph();
    Map<String, String> parts =
        Map.of(
            "title",
            escaped(SafeText.line(options.title())),
            "style",
            resource("page.css"),
            "script",
            script,
            "scriptHash",
            hash(script),
            "graph",
            graph == null ? "" : withoutProlog(graph));
    String template = resource("page.html");
    int at = 0;
    int open;
    while ((open = template.indexOf(OPEN, at)) >= 0) {
      int close = template.indexOf(CLOSE, open);
      out.write(template, at, open - at);
      String name = template.substring(open + OPEN.length(), close);
      String part = parts.get(name);
      if (part == null) {
        new PageData(trace, options.coverage(), out).write();
      } else {
        out.write(part);
      }
      at = close + CLOSE.length();
    }
    out.write(template, at, template.length() - at);
    out.flush();
  }

  /** The picture, or the sentence in its place. */
  private static String withoutProlog(String svg) {
    int start = svg.indexOf("<svg");
    return start < 0
        ? "<p class=\"where\">No picture: " + escaped(SafeText.line(svg)) + ".</p>"
        : svg.substring(start);
  }

  static String escaped(@Nullable String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the page's part " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }
}
