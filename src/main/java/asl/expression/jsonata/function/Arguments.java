package asl.expression.jsonata.function;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function was called with: Java null stands for undefined or left out. */
public final class Arguments {
  private final List<@Nullable Object> values;

  Arguments(List<@Nullable Object> values) {
    this.values = values;
  }

  /** The argument at the place counted from 0; null where it is undefined or missing. */
  public @Nullable Object get(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  /** Whether the argument is undefined or missing. */
  public boolean isUndefined(int index) {
    return get(index) == null;
  }

  /** The argument as a string; null where it is not one. */
  public @Nullable String string(int index) {
    return get(index) instanceof String text ? text : null;
  }

  /** The argument as a number; null where it is not one. */
  public @Nullable Number number(int index) {
    return get(index) instanceof Number number ? number : null;
  }

  /** The argument as an array, a single value being an array of one; null where undefined. */
  @SuppressWarnings("unchecked")
  public @Nullable List<@Nullable Object> array(int index) {
    Object value = get(index);
    if (value == null) {
      return null;
    }
    return value instanceof List<?> list ? (List<@Nullable Object>) list : List.of(value);
  }

  /** The argument as an object; null where it is not one. */
  @SuppressWarnings("unchecked")
  public @Nullable Map<String, @Nullable Object> object(int index) {
    return get(index) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  /** A limit: infinite where left out; an error with the code where negative. */
  double limit(int index, String code) {
    Number limit = number(index);
    if (limit == null) {
      return Double.POSITIVE_INFINITY;
    }
    if (limit.doubleValue() < 0) {
      throw BuiltinFunction.error(code, limit);
    }
    return limit.doubleValue();
  }
}
