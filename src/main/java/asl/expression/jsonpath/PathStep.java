package asl.expression.jsonpath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One step of a path. */
sealed interface PathStep {
  /** The step as errors name it: {@code ['name']} or {@code [0]}. */
  String fragment();

  /** Whether the step leads to one value at most. */
  default boolean isDefinite() {
    return true;
  }

  /** A step that leads to one value at most. */
  sealed interface Definite extends PathStep {
    /** The value below the given one, or {@link NoMatch#NO_MATCH}. */
    @Nullable Object apply(@Nullable Object value);

    /** The step as the errors of reference paths name it: the member's name, or the index. */
    default String label() {
      return fragment();
    }
  }

  /** A step that may lead to several values. */
  sealed interface Branching extends PathStep {
    @Override
    default boolean isDefinite() {
      return false;
    }
  }

  /** A step that arrays have and nothing else. */
  sealed interface OfArray extends PathStep {}

  /** A member of an object. */
  record Property(String name) implements Definite {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      if (value instanceof Map<?, ?> members) {
        Object member = members.get(name);
        return member != null || members.containsKey(name) ? member : NoMatch.NO_MATCH;
      }
      return NoMatch.NO_MATCH;
    }

    @Override
    public String fragment() {
      return "['" + name + "']";
    }

    @Override
    public String label() {
      return name;
    }
  }

  /** Several members of an object, or none, as an object of their own; the last step of a path. */
  record Members(List<String> names) implements Definite {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      return value instanceof Map<?, ?> members ? chosen(members) : NoMatch.NO_MATCH;
    }

    private Map<String, @Nullable Object> chosen(Map<?, ?> members) {
      Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
      for (String name : names) {
        if (members.containsKey(name)) {
          chosen.put(name, members.get(name));
        }
      }
      return chosen;
    }

    @Override
    public String fragment() {
      return names.stream()
          .map(name -> "'" + name + "'")
          .collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** An element of an array; null where the array has none, before its start or behind its end. */
  record Index(int index) implements Definite, OfArray {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      return value instanceof List<?> elements ? element(elements, index) : NoMatch.NO_MATCH;
    }

    @Override
    public String fragment() {
      return "[" + index + "]";
    }

    @Override
    public String label() {
      return Integer.toString(index);
    }
  }

  /**
   * {@code [(@.length-1)]}: an element of an array, counted from its end.
   *
   * @param offset what is added to the number of elements, zero or less
   */
  record FromEnd(int offset) implements Definite, OfArray {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      return value instanceof List<?> elements
          ? element(elements, elements.size() + offset)
          : NoMatch.NO_MATCH;
    }

    @Override
    public String fragment() {
      return "[@.size()" + offset + "]";
    }
  }

  /** A second {@code $} on the way, which leads nowhere else. */
  record Same() implements Definite {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      return value;
    }

    @Override
    public String fragment() {
      return "$";
    }
  }

  /** {@code [*]} or {@code .*}: all members of an object, all elements of an array. */
  record Every() implements Branching {
    @Override
    public String fragment() {
      return "[*]";
    }
  }

  /** {@code [0,2]}: several elements, in the order written. */
  record Indices(List<Integer> indices) implements Branching, OfArray {
    @Override
    public String fragment() {
      return indices.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /** {@code [1:]}: the elements from an index on, which counts from the end if it is negative. */
  record SliceFrom(int from) implements Branching, OfArray {
    @Override
    public String fragment() {
      return "[" + from + ":]";
    }
  }

  /** {@code [:2]}: the elements up to an index, which counts from the end if it is negative. */
  record SliceTo(int to) implements Branching, OfArray {
    @Override
    public String fragment() {
      return "[:" + to + "]";
    }
  }

  /** {@code [1:2]}: the elements between two indices; before the start of the array lie nulls. */
  record SliceBetween(int from, int to) implements Branching, OfArray {
    @Override
    public String fragment() {
      return "[" + from + ":" + to + "]";
    }
  }

  /** {@code [?(…)]}: the elements of an array, or the object, for which a filter holds. */
  record Select(Filter filter) implements Branching {
    @Override
    public String fragment() {
      return "[?]";
    }
  }

  /** {@code ..}: the step behind it is applied to the value and all that lies in it. */
  record Descend() implements Branching {
    @Override
    public String fragment() {
      return "..";
    }
  }

  private static @Nullable Object element(List<?> elements, int index) {
    return index >= 0 && index < elements.size() ? elements.get(index) : null;
  }
}
