package asl.source;

import org.jspecify.annotations.Nullable;

/**
 * A fault of the text itself, found while reading; reading goes on behind it where it can.
 *
 * @param code the kind of the fault
 * @param message one sentence
 * @param start the offset of the first character concerned
 * @param end the offset behind the last one
 * @param help how to mend it; null where there is nothing to add
 * @param related the offset of another place concerned, such as a duplicate key's first one; -1 if
 *     none
 */
public record SourceProblem(
    Code code, String message, int start, int end, @Nullable String help, int related) {
  /** The kinds of faults. */
  public enum Code {
    /** The text is not JSON, or not YAML. */
    INVALID_JSON_DESCRIPTION,
    /** An object has two members of one name. */
    DUPLICATE_KEY,
    /** The text is deeper nested than {@link SourceDocument#MAX_DEPTH}. */
    NESTING_TOO_DEEP
  }
}
