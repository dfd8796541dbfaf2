package asl.diagnostic;

import asl.source.JsonPointer;
import asl.source.Range;
import asl.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a definition at one place.
 *
 * @param code the kind of fault
 * @param severity how bad it is
 * @param message one sentence that names what is there and what is expected
 * @param location the place in the definition; {@link JsonPointer#ROOT} for the whole
 * @param file the text that the author edits
 * @param range the place in that text
 * @param help how to mend it; null where the message says it all
 * @param related other places that explain this one
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String message,
    JsonPointer location,
    SourceFile file,
    Range range,
    @Nullable String help,
    List<Related> related) {
  /** The same, held to be as bad as given. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, message, location, file, range, help, related);
  }

  /**
   * Another place that explains a diagnostic.
   *
   * @param message what is there: "first defined here"
   * @param range the place, in the diagnostic's own file
   */
  public record Related(String message, Range range) {}
}
