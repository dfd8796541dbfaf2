package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.history.EventDetails;
import asl.history.EventType;
import asl.history.History;
import asl.history.HistoryEvent;
import asl.trace.Trace;
import asl.trace.TraceCases;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages in a real browser, where there is one. */
class ChromiumTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><g data-state=\"WhichCoat\"><text>Which</text></g>"
          + "<g role=\"graphics-symbol\"><title>Wait state LetItDry\nWaits</title><text>Dry</text></g>"
          + "</svg>";

  /** Drives the page as a user would and notes what is to be seen. */
  private static final String DRIVER =
      """
      <script>
      addEventListener("load", () => {
        const seen = [];
        const $ = (id) => document.getElementById(id);
        const note = (what) => seen.push(what);
        const press = (key) => document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        const rows = () => document.querySelectorAll("#list .row").length;
        note("count " + $("count").textContent);
        $("search").value = "SOUGHT";
        $("search").dispatchEvent(new Event("input"));
        note("found " + $("count").textContent);
        document.querySelector("#list .row").click();
        note("details " + $("details").querySelector("h2").textContent);
        note("data " + $("details").textContent.includes("Bergen"));
        press("Escape");
        note("all " + $("count").textContent);
        $("errors").click();
        note("errors " + rows());
        $("errors").click();
        press("2");
        note("events " + $("count").textContent);
        press("End");
        note("last " + $("details").querySelector("h2").textContent);
        press("Home");
        press("j");
        note("second " + $("details").querySelector("h2").textContent);
        document.querySelector("#details .link").click();
        note("followed " + $("details").querySelector("h2").textContent);
        press("t");
        note("theme " + document.documentElement.dataset.theme);
        press("3");
        for (const node of document.querySelectorAll("#graph text")) {
          node.dispatchEvent(new MouseEvent("click", { bubbles: true }));
          note("from graph " + $("details").querySelector("h2").textContent);
        }
        press("4");
        note("summary " + $("summary").textContent.includes("Billed transitions"));
        note("drawn " + (rows() < 200));
        document.body.dataset.seen = seen.join("|");
      });
      </script>
      """;

  @TempDir Path folder;

  @Test
  void aPageIsUsedWithMouseAndKeyboard() throws Exception {
    Trace trace = Trace.of(TraceCases.read(TraceCases.own("coat").resolve("history.json")));
    String seen = drive(page(trace), "third button");
    assertEquals(
        "count 5 states|found 1 of 5|details !WearHeavyCoat|data true|all 5 states|errors 1|"
            + "events 24 events|last ExecutionSucceeded|second TaskStateEntered|"
            + "followed ✓ReadThermometer|theme dark|from graph ✓WhichCoat|"
            + "from graph ✓LetItDry|summary true|drawn true",
        seen);
  }

  @Test
  void manyEventsAreReadable() throws Exception {
    String seen = drive(page(Trace.of(new History(many(25_000), null))), "pass xxx");
    assertTrue(seen.startsWith("count 12,499 states|found 12,499 states|details ✓Count|"), seen);
    assertTrue(seen.contains("|events 25,000 events|last ExecutionSucceeded|"), seen);
    assertTrue(seen.endsWith("drawn true"), seen);
  }

  @Test
  void noPageHasAnErrorOnItsConsole() throws Exception {
    for (Path own : TraceCases.own()) {
      String page = page(Trace.of(TraceCases.read(own.resolve("history.json"))));
      Result result = open(page, "--enable-logging=stderr", "--dump-dom");
      assertFalse(result.error().contains("CONSOLE"), () -> own + ": " + result.error());
      assertTrue(result.output().contains("class=\"row\""), own::toString);
    }
  }

  private String drive(String page, String sought) throws Exception {
    String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
    String driven = open.replace("</body>", DRIVER.replace("SOUGHT", sought) + "</body>");
    Result result = open(driven, "--dump-dom", "--enable-logging=stderr");
    String mark = "data-seen=\"";
    int from = result.output().indexOf(mark);
    assertTrue(from >= 0, result.error());
    int to = result.output().indexOf('"', from + mark.length());
    assertFalse(result.error().contains("CONSOLE"), result.error());
    return result.output().substring(from + mark.length(), to);
  }

  private record Result(String output, String error) {}

  private Result open(String page, String... options) throws Exception {
    Path file = folder.resolve("page.html");
    Files.writeString(file, page);
    List<String> command = new ArrayList<>();
    command.add(browser());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--window-size=1200,800",
            "--virtual-time-budget=4000"));
    command.addAll(List.of(options));
    command.add(file.toUri().toString());
    Path error = folder.resolve("error.txt");
    Process process = new ProcessBuilder(command).redirectError(error.toFile()).start();
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Result(output, Files.readString(error, StandardCharsets.ISO_8859_1));
  }

  private static String browser() {
    String path = System.getenv().getOrDefault("PATH", "");
    String found =
        Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .flatMap(
                name -> Stream.of(path.split(File.pathSeparator)).map(dir -> new File(dir, name)))
            .filter(File::canExecute)
            .map(File::getPath)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(found != null, "skipped: no Chromium on the path");
    return found;
  }

  private static String page(Trace trace) throws IOException {
    StringWriter out = new StringWriter();
    HtmlRenderer.render(trace, new PageOptions("coat", SVG, null), out);
    return out.toString();
  }

  /** A loop of Pass states. */
  static List<HistoryEvent> many(int events) {
    Instant start = Instant.parse("2026-01-02T03:04:05Z");
    List<HistoryEvent> list = new ArrayList<>();
    Object input = Map.of("text", "x".repeat(200));
    list.add(
        new HistoryEvent(
            1,
            0,
            start,
            EventType.EXECUTION_STARTED,
            new EventDetails.ExecutionStarted(input, "r")));
    while (list.size() < events - 1) {
      long id = list.size() + 1L;
      boolean enter = id % 2 == 0;
      EventDetails details =
          enter
              ? new EventDetails.StateEntered("Count", input)
              : new EventDetails.StateExited("Count", input, null);
      EventType type = enter ? EventType.PASS_STATE_ENTERED : EventType.PASS_STATE_EXITED;
      list.add(new HistoryEvent(id, id == 2 ? 0 : id - 1, start.plusMillis(id), type, details));
    }
    list.add(
        new HistoryEvent(
            events,
            events - 1L,
            start.plusMillis(events),
            EventType.EXECUTION_SUCCEEDED,
            new EventDetails.Output(input)));
    return list;
  }
}
