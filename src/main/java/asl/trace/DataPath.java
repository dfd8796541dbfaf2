package asl.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Names places in data: {@code $.user.password}, {@code $.items[*].card}, {@code $..secret}, {@code
 * $['a b'][0]}.
 */
public final class DataPath {
  private final List<DataPathReader.Step> steps;

  private DataPath(List<DataPathReader.Step> steps) {
    this.steps = steps;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none; the message says where
   */
  public static DataPath of(String text) {
    return new DataPath(new DataPathReader(text).steps());
  }

  /** A copy of the value with whatever the path names replaced; the value itself if nothing is. */
  public @Nullable Object replace(
      @Nullable Object value, UnaryOperator<@Nullable Object> replacement) {
    return replace(value, 0, replacement);
  }

  private @Nullable Object replace(
      @Nullable Object value, int from, UnaryOperator<@Nullable Object> replacement) {
    if (from == steps.size()) {
      return replacement.apply(value);
    }
    if (value instanceof Map<?, ?> members) {
      return members(members, from, replacement);
    }
    return value instanceof List<?> elements ? elements(elements, from, replacement) : value;
  }

  private Object members(Map<?, ?> members, int from, UnaryOperator<@Nullable Object> replacement) {
    Map<String, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Object before = member.getValue();
      String name = String.valueOf(member.getKey());
      Object after = child(name, before, from, replacement);
      if (after != before) {
        copy = copy == null ? copyOf(members) : copy;
        copy.put(name, after);
      }
    }
    return copy == null ? members : copy;
  }

  private static Map<String, @Nullable Object> copyOf(Map<?, ?> members) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  private Object elements(List<?> elements, int from, UnaryOperator<@Nullable Object> replacement) {
    List<@Nullable Object> copy = null;
    for (int i = 0; i < elements.size(); i++) {
      Object before = elements.get(i);
      Object after = child(Integer.toString(i), before, from, replacement);
      if (after != before) {
        copy = copy == null ? new ArrayList<>(elements) : copy;
        copy.set(i, after);
      }
    }
    return copy == null ? elements : copy;
  }

  private @Nullable Object child(
      String name, @Nullable Object value, int from, UnaryOperator<@Nullable Object> replacement) {
    DataPathReader.Step step = steps.get(from);
    Object after = value;
    if (step.anywhere()) {
      after = replace(after, from, replacement);
    }
    return step.matches(name) ? replace(after, from + 1, replacement) : after;
  }
}
