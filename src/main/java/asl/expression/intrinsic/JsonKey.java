package asl.expression.intrinsic;

import asl.json.JsonEquality;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON value as a key of a map: equal to all values that are the same JSON. */
record JsonKey(@Nullable Object value) {
  private static final int DEPTH = 3;
  private static final int BREADTH = 8;

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonKey key && JsonEquality.equal(value, key.value);
  }

  /** Looks a few levels deep and at the first elements only: enough to tell most values apart. */
  @Override
  public int hashCode() {
    return hash(value, DEPTH);
  }

  private static int hash(@Nullable Object value, int depth) {
    if (value instanceof Number number) {
      return Double.hashCode(number.doubleValue() + 0.0);
    }
    if (value instanceof List<?> elements) {
      int hash = elements.size();
      for (int i = 0; depth > 0 && i < Math.min(elements.size(), BREADTH); i++) {
        hash = 31 * hash + hash(elements.get(i), depth - 1);
      }
      return hash;
    }
    if (value instanceof Map<?, ?> members) {
      int hash = members.size();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        int below = depth > 0 ? hash(member.getValue(), depth - 1) : 0;
        hash += (31 * Objects.hashCode(member.getKey())) ^ below;
      }
      return hash;
    }
    return Objects.hashCode(value);
  }
}
