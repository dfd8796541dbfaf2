package asl.trace.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import asl.trace.Trace;
import asl.trace.TraceCases;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlRendererTest {
  private static final String DATA = "<script type=\"application/json\" id=\"data\">";

  static List<Path> own() {
    return TraceCases.own();
  }

  @ParameterizedTest
  @MethodSource("own")
  void thePageHoldsEveryEvent(Path folder) throws IOException, JsonSyntaxException {
    Trace trace = Trace.of(TraceCases.read(folder.resolve("history.json")));
    Map<?, ?> data = data(page(trace, "t"));
    assertEquals(trace.events().size(), ((List<?>) data.get("events")).size());
    assertEquals(trace.visits().size(), ((List<?>) data.get("visits")).size());
    assertEquals(trace.damage() != null, data.containsKey("damage"));
  }

  @Test
  void nothingInTheDataCanLeaveItsPlace() throws IOException {
    Trace trace = Trace.of(TraceCases.read(TraceCases.own("hostile").resolve("history.json")));
    String page = page(trace, "<script>alert(1)</script>\u001b[2J");
    assertFalse(page.contains("<img"), "markup from data");
    assertFalse(page.contains("<script>alert"), "markup from the title");
    assertFalse(page.contains("\u001b"), "control character");
    assertEquals(3, page.split("</script>", -1).length);
  }

  @Test
  void aReasonStandsInThePlaceOfAMissingPicture() throws IOException {
    Trace trace = Trace.of(TraceCases.read(TraceCases.own("coat").resolve("history.json")));
    StringWriter out = new StringWriter();
    HtmlRenderer.render(trace, new PageOptions("t", "too many <states>", null), out);
    assertTrue(out.toString().contains(">No picture: too many &lt;states&gt;.</p>"));
  }

  @Test
  void thePageNeedsNothingFromElsewhere() throws IOException {
    Trace trace = Trace.of(TraceCases.read(TraceCases.own("coat").resolve("history.json")));
    String page = page(trace, "coat");
    assertTrue(page.contains("default-src 'none'"));
    assertTrue(page.contains("script-src 'sha256-"));
    assertFalse(page.contains("src=\""));
    assertFalse(page.contains("href=\""));
    assertFalse(page.contains("{{"));
  }

  @Test
  void everyRecordedHistoryHasAPage() throws IOException, JsonSyntaxException {
    for (Path file : TraceCases.recorded()) {
      Trace trace = Trace.of(TraceCases.read(file));
      assertEquals(
          trace.events().size(),
          ((List<?>) data(page(trace, "recorded")).get("events")).size(),
          file::toString);
    }
  }

  private static Map<?, ?> data(String page) throws JsonSyntaxException {
    int from = page.indexOf(DATA) + DATA.length();
    return (Map<?, ?>) JsonReader.read(page.substring(from, page.indexOf("</script>", from)));
  }

  private static String page(Trace trace, String title) throws IOException {
    StringWriter out = new StringWriter();
    HtmlRenderer.render(trace, new PageOptions(title, null, null), out);
    return out.toString();
  }
}
