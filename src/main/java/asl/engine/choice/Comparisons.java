package asl.engine.choice;

import asl.definition.ComparisonOperator;
import asl.json.JsonEquality;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison operators say of two values. A value of a type that the operator is not for
 * makes the comparison false (specification: "Data-test expression").
 */
final class Comparisons {
  private Comparisons() {}

  static boolean test(
      ComparisonOperator operator, @Nullable Object value, @Nullable Object expected) {
    return switch (operator) {
      case STRING_EQUALS,
          STRING_LESS_THAN,
          STRING_GREATER_THAN,
          STRING_LESS_THAN_EQUALS,
          STRING_GREATER_THAN_EQUALS ->
          value instanceof String a
              && expected instanceof String b
              && ordered(operator, a.compareTo(b));
      case NUMERIC_EQUALS,
          NUMERIC_LESS_THAN,
          NUMERIC_GREATER_THAN,
          NUMERIC_LESS_THAN_EQUALS,
          NUMERIC_GREATER_THAN_EQUALS ->
          value instanceof Number a
              && expected instanceof Number b
              && ordered(operator, JsonEquality.compare(a, b));
      case TIMESTAMP_EQUALS,
          TIMESTAMP_LESS_THAN,
          TIMESTAMP_GREATER_THAN,
          TIMESTAMP_LESS_THAN_EQUALS,
          TIMESTAMP_GREATER_THAN_EQUALS ->
          timestamps(operator, instant(value), instant(expected));
      case BOOLEAN_EQUALS -> value instanceof Boolean && value.equals(expected);
      case STRING_MATCHES ->
          value instanceof String text
              && expected instanceof String pattern
              && StringPattern.matches(pattern, text);
      case IS_NULL -> is(value == null, expected);
      case IS_PRESENT -> is(true, expected);
      case IS_NUMERIC -> is(value instanceof Number, expected);
      case IS_STRING -> is(value instanceof String, expected);
      case IS_BOOLEAN -> is(value instanceof Boolean, expected);
      case IS_TIMESTAMP -> is(instant(value) != null, expected);
    };
  }

  private static boolean is(boolean fact, @Nullable Object expected) {
    return expected instanceof Boolean wanted && fact == wanted;
  }

  private static boolean timestamps(
      ComparisonOperator operator, @Nullable Instant a, @Nullable Instant b) {
    return a != null && b != null && ordered(operator, a.compareTo(b));
  }

  private static boolean ordered(ComparisonOperator operator, int order) {
    return switch (operator) {
      case STRING_EQUALS, NUMERIC_EQUALS, TIMESTAMP_EQUALS -> order == 0;
      case STRING_LESS_THAN, NUMERIC_LESS_THAN, TIMESTAMP_LESS_THAN -> order < 0;
      case STRING_GREATER_THAN, NUMERIC_GREATER_THAN, TIMESTAMP_GREATER_THAN -> order > 0;
      case STRING_LESS_THAN_EQUALS, NUMERIC_LESS_THAN_EQUALS, TIMESTAMP_LESS_THAN_EQUALS ->
          order <= 0;
      default -> order >= 0;
    };
  }

  /** The instant that a timestamp (RFC 3339 with a zone) names; null for anything else. */
  private static @Nullable Instant instant(@Nullable Object value) {
    if (!(value instanceof String text) || text.length() < 20) {
      return null;
    }
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
