package asl.expression.jsonata.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order in which an expression sees the members of an object, which is JavaScript's: names that
 * are array indices first, as numbers ascend, and then all others as they came.
 */
public final class MemberOrder {
  private static final long PAST_INDICES = (1L << 32) - 1;
  private static final int LONGEST_INDEX = 10;

  private MemberOrder() {}

  /** The members in order. */
  public static Collection<Map.Entry<String, @Nullable Object>> members(Map<?, ?> object) {
    Map<String, @Nullable Object> members = named(object);
    return isOrdered(members) ? members.entrySet() : ordered(members);
  }

  /** The members' values in order. */
  public static Collection<@Nullable Object> values(Map<?, ?> object) {
    Map<String, @Nullable Object> members = named(object);
    if (isOrdered(members)) {
      return members.values();
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Map.Entry<String, @Nullable Object> member : ordered(members)) {
      values.add(member.getValue());
    }
    return values;
  }

  /** Puts the members of an object that nothing else has seen in order. */
  public static void sort(ObjectValue object) {
    if (!isOrdered(object)) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      for (Map.Entry<String, @Nullable Object> member : ordered(object)) {
        members.put(member.getKey(), member.getValue());
      }
      object.clear();
      object.putAll(members);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> named(Map<?, ?> object) {
    return (Map<String, @Nullable Object>) object;
  }

  private static boolean isOrdered(Map<String, @Nullable Object> object) {
    long last = -1;
    for (String name : object.keySet()) {
      long index = index(name);
      if (index >= 0 && index < last) {
        return false;
      }
      last = index >= 0 ? index : PAST_INDICES;
    }
    return true;
  }

  private static List<Map.Entry<String, @Nullable Object>> ordered(
      Map<String, @Nullable Object> object) {
    TreeMap<Long, Map.Entry<String, @Nullable Object>> indices = new TreeMap<>();
    List<Map.Entry<String, @Nullable Object>> others = new ArrayList<>();
    for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
      long index = index(member.getKey());
      if (index >= 0) {
        indices.put(index, member);
      } else {
        others.add(member);
      }
    }
    List<Map.Entry<String, @Nullable Object>> all = new ArrayList<>(indices.values());
    all.addAll(others);
    return all;
  }

  /** The array index that a name is; -1 if it is none. */
  private static long index(String name) {
    int length = name.length();
    if (length == 0 || length > LONGEST_INDEX || (name.charAt(0) == '0' && length > 1)) {
      return -1;
    }
    long index = 0;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      index = index * 10 + (c - '0');
    }
    return index < PAST_INDICES ? index : -1;
  }
}
