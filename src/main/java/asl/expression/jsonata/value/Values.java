package asl.expression.jsonata.value;

import asl.json.JsonEquality;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds of any value: its type, its truth, whether it equals another, its members. */
public final class Values {
  private Values() {}

  /** Whether the value is undefined. */
  public static boolean isUndefined(@Nullable Object value) {
    return value == Undefined.UNDEFINED;
  }

  /** The letter by which a signature knows the value's type; {@code m} of what is missing. */
  public static char symbol(@Nullable Object value) {
    if (value == null) {
      return 'l';
    }
    if (value instanceof String) {
      return 's';
    }
    if (value instanceof Number) {
      return 'n';
    }
    if (value instanceof Boolean) {
      return 'b';
    }
    if (value instanceof List) {
      return 'a';
    }
    if (value instanceof Map) {
      return 'o';
    }
    return value instanceof FunctionValue ? 'f' : 'm';
  }

  /** Whether the value counts as true; undefined does not. */
  public static boolean isTrue(@Nullable Object value) {
    return isTrue(value, 0);
  }

  /** Whether JavaScript takes a value for true: every list, object and function is. */
  public static boolean isTruthy(@Nullable Object value) {
    return value instanceof List<?>
        || value instanceof Map<?, ?>
        || value instanceof FunctionValue
        || isTrue(value, 0);
  }

  private static boolean isTrue(@Nullable Object value, int depth) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Number number) {
      return Numbers.isNumeric(value) && number.doubleValue() != 0;
    }
    if (value instanceof List<?> list) {
      Evaluation.checkNesting(depth);
      for (Object element : list) {
        if (isTrue(element, depth + 1)) {
          return true;
        }
      }
      return false;
    }
    return value instanceof Map<?, ?> map && !map.isEmpty();
  }

  /**
   * Whether two defined values are the same, members and elements included. What is compared is
   * counted, since a value that is held at many places is looked at as often.
   */
  public static boolean equal(@Nullable Object a, @Nullable Object b, Evaluation run) {
    return equal(a, b, 0, run);
  }

  private static boolean equal(@Nullable Object a, @Nullable Object b, int depth, Evaluation run) {
    if (a instanceof Number x && b instanceof Number y) {
      return sameNumber(x, y);
    }
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      Evaluation.checkNesting(depth);
      return equalElements(x, y, depth, run);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      Evaluation.checkNesting(depth);
      return equalMembers(x, y, depth, run);
    }
    return a.equals(b);
  }

  /** Whether two values are one: scalars by value, all others by identity. */
  public static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return sameNumber(x, y);
    }
    return a == b || ((a instanceof String || a instanceof Boolean) && a.equals(b));
  }

  private static boolean sameNumber(Number a, Number b) {
    if (a instanceof Double || b instanceof Double) {
      return a.doubleValue() == b.doubleValue();
    }
    return JsonEquality.compare(a, b) == 0;
  }

  private static boolean equalElements(List<?> a, List<?> b, int depth, Evaluation run) {
    if (a.size() != b.size()) {
      return false;
    }
    run.work(a.size());
    Iterator<?> other = b.iterator();
    for (Object element : a) {
      if (!equal(element, other.next(), depth + 1, run)) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMembers(Map<?, ?> a, Map<?, ?> b, int depth, Evaluation run) {
    if (a.size() != b.size()) {
      return false;
    }
    run.work(a.size());
    for (Map.Entry<?, ?> member : a.entrySet()) {
      Object other = b.get(member.getKey());
      boolean isThere = other != null || b.containsKey(member.getKey());
      if (!isThere || !equal(member.getValue(), other, depth + 1, run)) {
        return false;
      }
    }
    return true;
  }

  /** The member of an object, or the members of the objects in a list; undefined if none. */
  public static @Nullable Object member(@Nullable Object value, String name, Evaluation run) {
    if (value instanceof Map<?, ?> map) {
      return member(map, name);
    }
    return value instanceof List<?> list ? members(list, name, run, 0) : Undefined.UNDEFINED;
  }

  /** The member of an object; undefined if it has none of the name. */
  public static @Nullable Object member(Map<?, ?> object, String name) {
    Object found = object.get(name);
    return found == null && !object.containsKey(name) ? Undefined.UNDEFINED : found;
  }

  private static JsonataList members(List<?> list, String name, Evaluation run, int depth) {
    Evaluation.checkNesting(depth);
    run.work(list.size());
    JsonataList found = JsonataList.sequence();
    for (Object element : list) {
      Object member =
          element instanceof List<?> inner
              ? members(inner, name, run, depth + 1)
              : element instanceof Map<?, ?> map ? member(map, name) : Undefined.UNDEFINED;
      if (member instanceof List<?> several) {
        run.addAll(found, several);
      } else if (member != Undefined.UNDEFINED) {
        run.add(found, member);
      }
    }
    return found;
  }

  /** Both as one array; a value that is none counts as one element, undefined as nothing. */
  public static @Nullable Object append(
      @Nullable Object first, @Nullable Object second, Evaluation run) {
    if (first == Undefined.UNDEFINED) {
      return second;
    }
    if (second == Undefined.UNDEFINED) {
      return first;
    }
    List<?> head = JsonataList.listOf(first);
    List<?> tail = JsonataList.listOf(second);
    run.work(head.size() + tail.size());
    run.holdPlaces((long) head.size() + tail.size());
    JsonataList all = new JsonataList(head.size() + tail.size());
    all.addAll(head);
    all.addAll(tail);
    return all;
  }

  /** Whether the value is an array of numbers. */
  public static boolean isNumbers(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return false;
    }
    for (Object element : list) {
      if (!Numbers.isNumeric(element)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value is an array of texts. */
  public static boolean isTexts(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return false;
    }
    for (Object element : list) {
      if (!(element instanceof String)) {
        return false;
      }
    }
    return true;
  }
}
