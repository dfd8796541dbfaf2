package asl.validation.outline;

import asl.diagnostic.Diagnostic;
import asl.diagnostic.DiagnosticCode;
import asl.diagnostic.Severity;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import java.util.List;

/**
 * A definition has more than a thousand faults.
 *
 * <p><b>What it does:</b> counts what is found in one definition, and stops at 1,000. It is as bad
 * as the worst of what is not shown.
 *
 * <p><b>Why it matters:</b> The others are not shown: nobody reads them, and finding them takes
 * long.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Succeed", "… a thousand unknown fields …": 1}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
 * }</pre>
 *
 * <p><b>Specification:</b> a limit of asl.
 */
final class FaultLimit {
  private static final DiagnosticCode CODE = new DiagnosticCode("TOO_MANY_FAULTS");

  static final int MOST = 1000;

  private FaultLimit() {}

  /** The word on what is not shown, of which the worst has that severity. */
  static Diagnostic reached(SourceFile file, Severity worst) {
    return new Diagnostic(
        CODE,
        worst,
        "There are more than " + MOST + " faults; the others are not shown",
        JsonPointer.ROOT,
        file,
        file.range(0, 0),
        "Mend these first.",
        List.of());
  }
}
