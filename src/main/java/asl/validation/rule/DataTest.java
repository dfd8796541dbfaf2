package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.source.SourceNode.Member;
import asl.validation.outline.Place;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in a choice rule.
 *
 * @param variable the path that it looks at
 * @param operator what it asks
 * @param field the operator's field, with {@code Path} behind it where it compares with a path
 * @param value what it compares with
 * @param place where the operator stands
 */
record DataTest(
    String variable,
    ComparisonOperator operator,
    Member field,
    @Nullable Object value,
    Place place) {

  /** Whether it asks if the value is there at all. */
  boolean isPresenceTest() {
    return operator == ComparisonOperator.IS_PRESENT;
  }

  /** Whether it compares with a value that stands in the definition. */
  boolean isConstant() {
    return !field.name().endsWith("Path") && !String.valueOf(value).contains("${");
  }
}
