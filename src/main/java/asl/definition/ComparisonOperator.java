package asl.definition;

import org.jspecify.annotations.Nullable;

/** The comparison operators of a JSONPath choice rule (specification: "Data-test expression"). */
public enum ComparisonOperator {
  STRING_EQUALS("StringEquals", true),
  STRING_LESS_THAN("StringLessThan", true),
  STRING_GREATER_THAN("StringGreaterThan", true),
  STRING_LESS_THAN_EQUALS("StringLessThanEquals", true),
  STRING_GREATER_THAN_EQUALS("StringGreaterThanEquals", true),
  NUMERIC_EQUALS("NumericEquals", true),
  NUMERIC_LESS_THAN("NumericLessThan", true),
  NUMERIC_GREATER_THAN("NumericGreaterThan", true),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", true),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", true),
  TIMESTAMP_EQUALS("TimestampEquals", true),
  TIMESTAMP_LESS_THAN("TimestampLessThan", true),
  TIMESTAMP_GREATER_THAN("TimestampGreaterThan", true),
  TIMESTAMP_LESS_THAN_EQUALS("TimestampLessThanEquals", true),
  TIMESTAMP_GREATER_THAN_EQUALS("TimestampGreaterThanEquals", true),
  BOOLEAN_EQUALS("BooleanEquals", true),
  STRING_MATCHES("StringMatches", false),
  IS_NULL("IsNull", false),
  IS_PRESENT("IsPresent", false),
  IS_NUMERIC("IsNumeric", false),
  IS_STRING("IsString", false),
  IS_BOOLEAN("IsBoolean", false),
  IS_TIMESTAMP("IsTimestamp", false);

  private final String label;
  private final boolean hasPathForm;

  ComparisonOperator(String label, boolean hasPathForm) {
    this.label = label;
    this.hasPathForm = hasPathForm;
  }

  /** The name of the field. */
  public String label() {
    return label;
  }

  /** Whether there is a field with {@code Path} behind the name. */
  public boolean hasPathForm() {
    return hasPathForm;
  }

  /** The operator that a field is, in its plain or its {@code Path} form; null if it is none. */
  public static @Nullable ComparisonOperator ofField(String field) {
    for (ComparisonOperator operator : values()) {
      if (field.startsWith(operator.label)
          && (field.length() == operator.label.length()
              || (operator.hasPathForm && field.equals(operator.label + "Path")))) {
        return operator;
      }
    }
    return null;
  }
}
