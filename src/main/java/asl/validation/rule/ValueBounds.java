package asl.validation.rule;

import asl.definition.ComparisonOperator;
import asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a value from tests that all hold. */
final class ValueBounds {
  private static final Set<ComparisonOperator> EXACT =
      Set.of(
          ComparisonOperator.STRING_EQUALS,
          ComparisonOperator.NUMERIC_EQUALS,
          ComparisonOperator.BOOLEAN_EQUALS);

  private final List<DataTest> tests = new ArrayList<>();

  /** Adds a test; returns one of the earlier that cannot hold with it, null if all can. */
  @Nullable DataTest add(DataTest test) {
    for (DataTest other : tests) {
      if (other.isConstant() && test.isConstant() && exclude(other, test)) {
        return other;
      }
    }
    tests.add(test);
    return null;
  }

  private static boolean exclude(DataTest one, DataTest other) {
    if (one.operator() == other.operator()) {
      boolean isExact = EXACT.contains(one.operator());
      return (isExact || one.value() instanceof Boolean)
          && !JsonEquality.equal(one.value(), other.value());
    }
    return denies(one, other)
        || denies(other, one)
        || differ(kind(one), kind(other))
        || isEmptyRange(one, other)
        || isEmptyRange(other, one);
  }

  private static boolean differ(@Nullable String kind, @Nullable String other) {
    return kind != null && other != null && !kind.equals(other);
  }

  /** Whether the first says that there is no value for the second to look at. */
  private static boolean denies(DataTest one, DataTest other) {
    boolean absent = one.isPresenceTest() && Boolean.FALSE.equals(one.value());
    boolean isNull =
        one.operator() == ComparisonOperator.IS_NULL && Boolean.TRUE.equals(one.value());
    return absent || (isNull && kind(other) != null);
  }

  /** The type that the value has where the test holds; null if it says nothing of it. */
  private static @Nullable String kind(DataTest test) {
    String label = test.operator().label();
    if (label.startsWith("Is")) {
      String kind = label.substring(2);
      boolean names = Boolean.TRUE.equals(test.value()) && !kind.equals("Null");
      return !names || kind.equals("Present") ? null : text(kind);
    }
    for (String kind : List.of("String", "Numeric", "Boolean", "Timestamp")) {
      if (label.startsWith(kind)) {
        return text(kind);
      }
    }
    return null;
  }

  /** A timestamp is a string. */
  private static String text(String kind) {
    return kind.equals("Timestamp") ? "String" : kind;
  }

  /** Whether the first is a lower bound that is not below the second, an upper one. */
  private static boolean isEmptyRange(DataTest one, DataTest other) {
    String low = one.operator().label();
    String high = other.operator().label();
    boolean isLow = low.startsWith("NumericGreaterThan") || low.equals("NumericEquals");
    boolean isHigh = high.startsWith("NumericLessThan") || high.equals("NumericEquals");
    if (!isLow
        || !isHigh
        || !(one.value() instanceof Number least)
        || !(other.value() instanceof Number most)) {
      return false;
    }
    int compared = JsonEquality.compare(least, most);
    boolean touches = low.endsWith("Equals") && high.endsWith("Equals");
    return touches ? compared > 0 : compared >= 0;
  }
}
