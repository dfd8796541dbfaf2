package asl.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Diagnostic.Related;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.golden.GoldenFile;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows the excerpts of difficult lines, with and without colours, and compares with the files. */
class TextReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/diagnostic");

  /** Each line with the place to be underlined between angle brackets. */
  private static final List<String> LINES =
      List.of(
          "a plain <line>",
          "\t<tab>\tbehind it",
          "ab\tcolumn <four>",
          "<a\ttab> inside",
          "名前 = <値>;",
          "한글 <가나다> end",
          "ｆｕｌｌ <ｗｉｄｅ>",
          "emoji 🚀✅ <⚡ on>",
          "cafe\u0301 <ole\u0301>!",
          "tone 👍\ud83c\udffd <next>",
          "joined 👩\u200d💻 <next>",
          "right to left \u202e<שלום>",
          "control \u0007 <bell\u001b[31m>",
          "half \ud83d <surrogate>",
          "at the end<>",
          "x".repeat(200) + "<far>" + "y".repeat(200),
          "long " + "<" + "z".repeat(300) + ">");

  @Test
  void underlinesDifficultLines() throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    for (String line : LINES) {
      found.add(diagnostic("lines.json", line, Severity.ERROR, List.of()));
    }
    GoldenFile.assertText(FOLDER.resolve("lines.out"), text(found, /* colour= */ false));
  }

  @Test
  void showsRangesOfSeveralLines() throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    for (String text :
        List.of(
            "Output: <|-\n  {% one\n     two %}>\nEnd: true",
            "Output: <|-\n  {% one\n     two %}\n>End: true",
            "\n".repeat(7) + "<8\n 9\n\n\t11\n 12\n 13>",
            "a\r\n <b\r\n c>\r\nd")) {
      found.add(diagnostic("range.yaml", text, Severity.WARNING, List.of()));
    }
    GoldenFile.assertText(FOLDER.resolve("ranges.out"), text(found, /* colour= */ false));
  }

  @Test
  void coloursSeveritiesPlacesAndUnderlines() throws IOException {
    SourceFile file = new SourceFile("x.json", "");
    List<Related> related = List.of(new Related("first defined here", file.range(0, 0)));
    List<Diagnostic> found = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      found.add(diagnostic("colours.json", "one <place>", severity, related));
    }
    String text = text(found, /* colour= */ true);
    assertTrue(text.contains("\u001b[1;31m"), text);
    GoldenFile.assertText(FOLDER.resolve("colours.out"), text.replace("\u001b", "ESC"));
    assertEquals(
        text(found, /* colour= */ false),
        text.replaceAll("\u001b\\[[0-9;]*m", ""),
        "but for colours");
  }

  private static Diagnostic diagnostic(
      String name, String marked, Severity severity, List<Related> related) {
    int start = marked.indexOf('<');
    int end = marked.lastIndexOf('>') - 1;
    String text = marked.substring(0, start) + marked.substring(start + 1);
    SourceFile file = new SourceFile(name, text.substring(0, end) + text.substring(end + 1));
    return new Diagnostic(
        new DiagnosticCode("CODE"),
        severity,
        "What is wrong",
        JsonPointer.ROOT,
        file,
        file.range(start, end),
        "Mend it.",
        related);
  }

  private static String text(List<Diagnostic> found, boolean colour) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportFormat.TEXT.report(colour).write(List.of(new CheckedFile("x", found)), out);
    return out.toString();
  }
}
