package asl.expression.jsonata;

import asl.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field demands of its expression's result. */
public enum ResultType {
  /** Any JSON value. */
  ANY("any"),
  /** An array: Items of an inline Map. */
  ARRAY("array"),
  /** An array, or an object whose members are the items: Items of a distributed Map. */
  ARRAY_OR_OBJECT("array") {
    @Override
    boolean accepts(@Nullable Object value) {
      return super.accepts(value) || value instanceof Map;
    }
  },
  /** An object. */
  OBJECT("object"),
  /** A number: Seconds, TimeoutSeconds, MaxConcurrency … */
  NUMBER("number"),
  /** A string: Timestamp, Error, Cause … */
  STRING("string"),
  /** A boolean: Condition. */
  BOOLEAN("boolean");

  private final String label;

  ResultType(String label) {
    this.label = label;
  }

  boolean accepts(@Nullable Object value) {
    return this == ANY || label.equals(nameOf(value));
  }

  /** The end of AWS's sentence about a result of another type. */
  String complaint(@Nullable Object value) {
    return "returned an unexpected result type. Expected '"
        + label
        + "', but was '"
        + nameOf(value)
        + "' for value: "
        + JsonWriter.write(value);
  }

  private static String nameOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Number) {
      return "number";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof List ? "array" : "object";
  }
}
