package asl.definition;

import org.jspecify.annotations.Nullable;

/** The language of the expressions in a state (specification: "Query Languages"). */
public enum QueryLanguage {
  /** Paths, payload templates and intrinsic functions; the default. */
  JSONPATH("JSONPath"),
  /** Expressions between percent signs in braces. */
  JSONATA("JSONata");

  private final String label;

  QueryLanguage(String label) {
    this.label = label;
  }

  /** The value of the field {@code QueryLanguage}. */
  public String label() {
    return label;
  }

  /**
   * The language that a {@code QueryLanguage} field names. Any value but {@code JSONPath} is read
   * as JSONata, as AWS reads it, though it rejects the value.
   *
   * @return null where the field is not there, or a template is to fill it in
   */
  public static @Nullable QueryLanguage of(@Nullable Object value) {
    if (value == null || (value instanceof String text && text.contains("${"))) {
      return null;
    }
    return JSONPATH.label.equals(value) ? JSONPATH : JSONATA;
  }
}
