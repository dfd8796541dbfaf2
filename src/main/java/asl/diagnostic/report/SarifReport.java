package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Diagnostic.Related;
import asl.json.JsonWriter;
import asl.source.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** SARIF 2.1.0, for code-scanning services. Columns count code points, as the run says. */
public final class SarifReport implements Report {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  @Override
  public void writeEnd(List<CheckedFile> files, Appendable out) throws IOException {
    List<@Nullable Object> results = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>();
    for (CheckedFile file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        codes.add(diagnostic.code().name());
        results.add(result(diagnostic));
      }
    }
    List<@Nullable Object> rules = new ArrayList<>();
    for (String code : codes) {
      rules.add(Map.of("id", code));
    }
    Map<String, @Nullable Object> driver = new LinkedHashMap<>();
    driver.put("name", "asl");
    driver.put("rules", rules);
    Map<String, @Nullable Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    List<@Nullable Object> runs = new ArrayList<>();
    runs.add(run);
    Map<String, @Nullable Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", runs);
    out.append(JsonWriter.writePretty(log)).append('\n');
  }

  private static Map<String, @Nullable Object> result(Diagnostic diagnostic) {
    String help = diagnostic.help();
    String text = help == null ? diagnostic.message() : diagnostic.message() + "\n" + help;
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("ruleId", diagnostic.code().name());
    result.put("level", level(diagnostic));
    result.put("message", Map.of("text", text));
    result.put("locations", List.of(location(diagnostic.file().name(), diagnostic.range(), null)));
    List<@Nullable Object> related = new ArrayList<>();
    for (Related place : diagnostic.related()) {
      related.add(location(diagnostic.file().name(), place.range(), place.message()));
    }
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    return result;
  }

  private static String level(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "note";
    };
  }

  private static Map<String, @Nullable Object> location(
      String file, Range range, @Nullable String message) {
    Map<String, @Nullable Object> region = new LinkedHashMap<>();
    region.put("startLine", range.start().line());
    region.put("startColumn", range.start().column());
    region.put("endLine", range.end().line());
    region.put("endColumn", range.end().column());
    Map<String, @Nullable Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", file.replace('\\', '/').replace(" ", "%20")));
    physical.put("region", region);
    Map<String, @Nullable Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical);
    if (message != null) {
      location.put("message", Map.of("text", message));
    }
    return location;
  }
}
