package asl.expression.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the library's values into plain JSON values: its marker for JSON null, its own list types
 * (which carry flags that would change what a later expression finds) and whole numbers held as
 * doubles. What is plain already stays the same object; nothing is changed in place.
 */
final class ResultValue {
  private static final int DEEPEST = 1_000;

  private ResultValue() {}

  /** The plain value of a defined result. */
  static @Nullable Object plain(Object value) throws JsonataFailure {
    return plain(value, 0);
  }

  private static @Nullable Object plain(@Nullable Object value, int depth) throws JsonataFailure {
    if (value == null || value == Jsonata.NULL_VALUE) {
      return null;
    }
    if (value instanceof String
        || value instanceof Integer
        || value instanceof Boolean
        || value instanceof Long) {
      return value;
    }
    if (value instanceof Double number) {
      return whole(number);
    }
    if (value instanceof Number) {
      return value;
    }
    if (depth > DEEPEST) {
      throw new JsonataFailure("returned a value that is nested too deeply.");
    }
    if (value instanceof Map<?, ?> members) {
      return object(members, depth);
    }
    if (value instanceof List<?> elements) {
      return array(elements, depth);
    }
    throw new JsonataFailure("returned an unsupported result type.");
  }

  private static Number whole(Double number) {
    long rounded = (long) number.doubleValue();
    if (rounded != number || rounded == Long.MAX_VALUE) {
      return number;
    }
    if (rounded == (int) rounded) {
      return (int) rounded;
    }
    return rounded;
  }

  private static Object object(Map<?, ?> members, int depth) throws JsonataFailure {
    Map<String, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Object value = plain(member.getValue(), depth + 1);
      if (copy == null && value != member.getValue()) {
        copy = copyOf(members);
      }
      if (copy != null) {
        copy.put(String.valueOf(member.getKey()), value);
      }
    }
    return copy == null ? members : copy;
  }

  private static Map<String, @Nullable Object> copyOf(Map<?, ?> members) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  private static Object array(List<?> elements, int depth) throws JsonataFailure {
    boolean isOurs = !(elements instanceof Utils.JList) && !(elements instanceof Utils.RangeList);
    List<@Nullable Object> copy = isOurs ? null : new ArrayList<>(elements.size());
    int index = 0;
    for (Object element : elements) {
      Object value = plain(element, depth + 1);
      if (copy == null && value != element) {
        copy = new ArrayList<>(elements.subList(0, index));
      }
      if (copy != null) {
        copy.add(value);
      }
      index++;
    }
    return copy == null ? elements : copy;
  }
}
