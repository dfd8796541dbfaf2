package asl.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality of JSON values: numbers by value (1 equals 1.0), objects whatever their key order. */
public final class JsonEquality {
  /** Up to here each whole number has a double of its own. */
  private static final long MAX_EXACT = 1L << 53;

  private JsonEquality() {}

  /** Whether the two values are the same JSON. */
  public static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    if (a instanceof Number x && b instanceof Number y) {
      return compare(x, y) == 0;
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return equalElements(x, y);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return equalMembers(x, y);
    }
    return a.equals(b);
  }

  /** Compares two numbers by value, whatever their Java types. */
  public static int compare(Number a, Number b) {
    if (isWhole(a) && isWhole(b)) {
      return Long.compare(a.longValue(), b.longValue());
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue() ? 0 : Double.compare(x, y);
    }
    if (isExactAsDouble(a) && isExactAsDouble(b)) {
      return Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0);
    }
    return decimal(a).compareTo(decimal(b));
  }

  /** Whether a double says exactly what the number is, so that no decimal has to be made of it. */
  private static boolean isExactAsDouble(Number number) {
    return number instanceof Double
        || number instanceof Integer
        || (number instanceof Long && Math.abs(number.longValue()) <= MAX_EXACT);
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer || number instanceof Long;
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    return isWhole(number)
        ? BigDecimal.valueOf(number.longValue())
        : BigDecimal.valueOf(number.doubleValue());
  }

  private static boolean equalElements(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<?> other = b.iterator();
    for (Object element : a) {
      if (!equal(element, other.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMembers(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> member : a.entrySet()) {
      Object other = b.get(member.getKey());
      if (other == null && !b.containsKey(member.getKey())) {
        return false;
      }
      if (!equal(member.getValue(), other)) {
        return false;
      }
    }
    return true;
  }
}
