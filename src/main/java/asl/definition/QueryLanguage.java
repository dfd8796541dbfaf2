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

  /** The language a {@code QueryLanguage} field names; null for any other value. */
  public static @Nullable QueryLanguage of(@Nullable Object value) {
    for (QueryLanguage language : values()) {
      if (language.label.equals(value)) {
        return language;
      }
    }
    return null;
  }
}
