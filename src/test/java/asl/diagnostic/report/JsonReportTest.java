package asl.diagnostic.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The order of diagnostics is AWS's, whatever their order in the text is. */
class JsonReportTest {
  private static final SourceFile FILE = new SourceFile("x.json", "{}");
  private static final Pattern LOCATION = Pattern.compile("\"location\": \"([^\"]*)\"");
  private static final JsonPointer STATES = JsonPointer.ROOT.member("States");
  private static final JsonPointer STATE = STATES.member("X");

  @Test
  void aStateAsAWholeStandsBeforeItsFields() throws IOException {
    assertEquals(
        List.of("/States/A/Next", "/States/X", "/States/X", "/States/X/QueryLanguage"),
        locations(STATES.member("A").member("Next"), STATE, STATE.member("QueryLanguage"), STATE));
  }

  @Test
  void whatIsWrongWithTheWholeDefinitionKeepsItsPlace() throws IOException {
    assertEquals(List.of("/States/X/Next", "/"), locations(STATE.member("Next"), JsonPointer.ROOT));
  }

  private static List<String> locations(JsonPointer... places) throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    for (JsonPointer place : places) {
      found.add(
          new Diagnostic(
              new DiagnosticCode("CODE"),
              Severity.ERROR,
              "What is wrong",
              place,
              FILE,
              FILE.range(0, 1),
              null,
              List.of()));
    }
    StringBuilder out = new StringBuilder();
    new JsonReport().write(List.of(new CheckedFile("x.json", found)), out);
    List<String> locations = new ArrayList<>();
    Matcher matcher = LOCATION.matcher(out);
    while (matcher.find()) {
      locations.add(matcher.group(1));
    }
    return locations;
  }
}
