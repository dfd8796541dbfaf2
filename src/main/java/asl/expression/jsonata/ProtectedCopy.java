package asl.expression.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values from being changed by the library: an object constructor whose context is an empty
 * array adds an element to that array. A value that holds an empty array is copied as far as
 * needed; any other stays the same object.
 */
final class ProtectedCopy {
  private ProtectedCopy() {}

  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return object(members);
    }
    return value instanceof List<?> elements ? array(elements) : value;
  }

  private static Object object(Map<?, ?> members) {
    Map<Object, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Object value = of(member.getValue());
      if (value != member.getValue()) {
        copy = copy == null ? new LinkedHashMap<>(members) : copy;
        copy.put(member.getKey(), value);
      }
    }
    return copy == null ? members : copy;
  }

  private static Object array(List<?> elements) {
    if (elements.isEmpty()) {
      return new ArrayList<>();
    }
    List<@Nullable Object> copy = null;
    for (int i = 0; i < elements.size(); i++) {
      Object value = of(elements.get(i));
      if (value != elements.get(i)) {
        copy = copy == null ? new ArrayList<>(elements) : copy;
        copy.set(i, value);
      }
    }
    return copy == null ? elements : copy;
  }
}
