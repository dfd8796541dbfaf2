package asl.graph;

import org.jspecify.annotations.Nullable;

/**
 * One reason to go along an edge.
 *
 * @param kind which kind of reason
 * @param text a choice rule in readable form, {@code default}, or error names
 * @param comment the choice's Comment; null if absent
 * @param pointer where it stands in the definition, as JSON pointer text
 */
public record EdgeLabel(Kind kind, String text, @Nullable String comment, String pointer) {
  /** The kinds of reasons. */
  public enum Kind {
    RULE,
    DEFAULT,
    ERRORS
  }
}
