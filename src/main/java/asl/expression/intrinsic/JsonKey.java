package asl.expression.intrinsic;

import asl.json.JsonEquality;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON value as a key of a map: equal to all values that are the same JSON. */
record JsonKey(@Nullable Object value) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonKey key && JsonEquality.equal(value, key.value);
  }

  /** Looks one level deep only: enough to tell most values apart, whatever their depth. */
  @Override
  public int hashCode() {
    if (value instanceof Number number) {
      return Double.hashCode(number.doubleValue() + 0.0);
    }
    if (value instanceof List<?> elements) {
      return elements.size();
    }
    return value instanceof Map<?, ?> members
        ? members.keySet().hashCode()
        : Objects.hashCode(value);
  }
}
