package asl.validation;

import asl.diagnostic.DiagnosticCode;
import asl.source.JsonPointer;
import asl.source.SourceFile;
import asl.validation.outline.Findings;
import asl.validation.outline.Place;

/**
 * A definition is larger than AWS takes.
 *
 * <p><b>What it does:</b> counts the characters of a definition, up to 1,048,576. What is eight
 * times as long is not read at all, so that memory stays bounded; a template holds several
 * definitions.
 *
 * <p><b>Why it matters:</b> AWS rejects the definition.
 *
 * <p><b>Example:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "… a million characters …", "End": true}}}
 * }</pre>
 *
 * <p><b>Corrected:</b>
 *
 * <pre>{@code
 * {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true,
 *   "Resource": "arn:aws:states:::states:startExecution.sync:2",
 *   "Parameters": {"StateMachineArn": "${Second}"}}}}
 * }</pre>
 *
 * <p><b>Specification:</b> AWS: Step Functions service quotas.
 */
final class DefinitionSize {
  private static final DiagnosticCode CODE = new DiagnosticCode("DEFINITION_TOO_LARGE");

  private static final int LARGEST = 1_048_576;
  private static final int LARGEST_READ = 8 * LARGEST;

  private DefinitionSize() {}

  /** Whether a definition has more characters than AWS takes. */
  static boolean isTooLarge(SourceFile file) {
    return file.text().length() > LARGEST;
  }

  /** Whether a file is too large even to be looked at. */
  static boolean isUnreadable(SourceFile file) {
    return file.text().length() > LARGEST_READ;
  }

  static void report(SourceFile file, Findings findings) {
    String message =
        "The definition has " + file.text().length() + " characters; AWS takes up to " + LARGEST;
    Place place = new Place(JsonPointer.ROOT, 0, 0);
    findings.error(CODE, place, message, "Move parts into state machines of their own.");
  }
}
