package asl.diagnostic.report;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.Diagnostic.Related;
import asl.json.JsonWriter;
import asl.source.JsonPointer;
import asl.source.Position;
import asl.source.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An array with one object a file: {@code result} and {@code diagnostics} as AWS's
 * ValidateStateMachineDefinition gives them, and with each diagnostic its place in the file and how
 * to mend it. Lines and columns count from 1, columns in code points; the end is exclusive.
 */
public final class JsonReport implements Report {
  @Override
  public void writeEnd(List<CheckedFile> files, Appendable out) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    for (CheckedFile file : files) {
      array.add(file(file));
    }
    out.append(JsonWriter.writePretty(array)).append('\n');
  }

  private static Map<String, @Nullable Object> file(CheckedFile file) {
    List<@Nullable Object> diagnostics = new ArrayList<>();
    for (Diagnostic diagnostic : wholeBeforeParts(file.diagnostics())) {
      diagnostics.add(diagnostic(file.name(), diagnostic));
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("file", file.name());
    object.put("result", file.hasErrors() ? "FAIL" : "OK");
    object.put("diagnostics", diagnostics);
    return object;
  }

  /**
   * The diagnostics as AWS orders them: what is wrong with a state as a whole stands before what is
   * wrong with the values of its fields, wherever in the text that is.
   */
  private static List<Diagnostic> wholeBeforeParts(List<Diagnostic> diagnostics) {
    List<Diagnostic> ordered = new ArrayList<>(diagnostics.size());
    for (Diagnostic diagnostic : diagnostics) {
      int at = ordered.size();
      while (at > 0 && isPart(ordered.get(at - 1).location(), diagnostic.location())) {
        at--;
      }
      ordered.add(at, diagnostic);
    }
    return ordered;
  }

  /** Whether a place lies inside another one that is not the whole definition. */
  private static boolean isPart(JsonPointer place, JsonPointer whole) {
    if (whole.parent() == null) {
      return false;
    }
    for (JsonPointer at = place.parent(); at != null; at = at.parent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, @Nullable Object> diagnostic(String file, Diagnostic diagnostic) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (!diagnostic.file().name().equals(file)) {
      object.put("file", diagnostic.file().name());
    }
    object.put("severity", diagnostic.severity().name());
    object.put("code", diagnostic.code().name());
    object.put("message", diagnostic.message());
    object.put("location", diagnostic.location().location());
    range(diagnostic.range(), object);
    if (diagnostic.help() != null) {
      object.put("hint", diagnostic.help());
    }
    if (!diagnostic.related().isEmpty()) {
      List<@Nullable Object> related = new ArrayList<>();
      for (Related place : diagnostic.related()) {
        Map<String, @Nullable Object> other = new LinkedHashMap<>();
        other.put("message", place.message());
        range(place.range(), other);
        related.add(other);
      }
      object.put("related", related);
    }
    return object;
  }

  private static void range(Range range, Map<String, @Nullable Object> object) {
    Position start = range.start();
    Position end = range.end();
    object.put("line", start.line());
    object.put("column", start.column());
    object.put("endLine", end.line());
    object.put("endColumn", end.column());
  }
}
