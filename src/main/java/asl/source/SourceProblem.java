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
    /**
     * The text is not JSON, or not YAML.
     *
     * <p><b>What it does:</b> reads the text and goes on behind what is wrong where it can: a comma
     * missing or too many, a comment, a key without double quotes, an object that is not closed.
     *
     * <p><b>Why it matters:</b> AWS rejects the definition.
     *
     * <p><b>Example:</b>
     *
     * <pre>{@code
     * {"StartAt": "A", "States": {"A": {"Type": "Succeed",}}}
     * }</pre>
     *
     * <p><b>Corrected:</b>
     *
     * <pre>{@code
     * {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
     * }</pre>
     *
     * <p><b>Specification:</b> RFC 8259; for YAML, YAML 1.2.
     */
    INVALID_JSON_DESCRIPTION,
    /**
     * An object has two members of one name.
     *
     * <p><b>What it does:</b> compares the names of the members of every object of a state machine;
     * in a template those around it are left alone.
     *
     * <p><b>Why it matters:</b> Only the last one counts, so that a field is lost without a word.
     * Two states of one name are an error, DUPLICATE_STATE_NAME.
     *
     * <p><b>Example:</b>
     *
     * <pre>{@code
     * {"Type": "Pass", "ResultPath": "$.a", "ResultPath": "$.b", "End": true}
     * }</pre>
     *
     * <p><b>Corrected:</b>
     *
     * <pre>{@code
     * {"Type": "Pass", "ResultPath": "$.b", "End": true}
     * }</pre>
     *
     * <p><b>Specification:</b> RFC 8259, Objects.
     */
    DUPLICATE_KEY,
    /**
     * The text is nested deeper than 500 levels.
     *
     * <p><b>What it does:</b> counts the objects and arrays around each value.
     *
     * <p><b>Why it matters:</b> What is deeper is not read, so that no text makes a reader run out
     * of memory; no real definition comes near.
     *
     * <p><b>Example:</b>
     *
     * <pre>{@code
     * {"Type": "Pass", "Result": [[[[[[… 500 times …]]]]]], "End": true}
     * }</pre>
     *
     * <p><b>Corrected:</b>
     *
     * <pre>{@code
     * {"Type": "Pass", "Result": [], "End": true}
     * }</pre>
     *
     * <p><b>Specification:</b> RFC 8259, Parsers.
     */
    NESTING_TOO_DEEP
  }

  /** Whether it is that nothing is there: every other fault has characters to show. */
  boolean isOfEmptyText() {
    return start == end;
  }
}
