package asl.expression.jsonpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a path that names one place. */
sealed interface PathStep {
  /** The value below the given one, or {@link NoMatch#NO_MATCH}. */
  @Nullable Object apply(@Nullable Object value);

  /** The step as Jayway writes it on its way: {@code ['name']} or {@code [0]}. */
  String fragment();

  /** The step as Jayway writes it in a whole path: with the quotes it came in, and with escapes. */
  String source();

  /** The step as the errors of reference paths name it: the member's name, or the index. */
  String label();

  /**
   * Why the step has nothing to offer below a value of the wrong type; null if the type is right.
   */
  @Nullable String mismatch(@Nullable Object value, String walked, String ahead);

  /**
   * A member of an object.
   *
   * @param name the member's name
   * @param quote what the name stood in, for messages: {@code '} or {@code "}
   */
  record Property(String name, char quote) implements PathStep {
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

    @Override
    public String source() {
      String escaped = name.replace("\\", "\\\\").replace("'", "\\'");
      return "[" + quote + escaped + quote + "]";
    }

    @Override
    public @Nullable String mismatch(@Nullable Object value, String walked, String ahead) {
      if (value instanceof Map<?, ?>) {
        return null;
      }
      String found = value == null ? "null" : value.getClass().getName();
      return "Expected to find an object with property "
          + source()
          + (" in path " + walked + " but found '" + found)
          + "'. This is not a json object according to the JsonProvider: '"
          + JaywayNames.JSON_PROVIDER
          + "'.";
    }
  }

  /** An element of an array; a negative index counts from the end. */
  record Index(int index) implements PathStep {
    @Override
    public @Nullable Object apply(@Nullable Object value) {
      if (value instanceof List<?> elements) {
        int at = index < 0 ? elements.size() + index : index;
        return at >= 0 && at < elements.size() ? elements.get(at) : NoMatch.NO_MATCH;
      }
      return NoMatch.NO_MATCH;
    }

    @Override
    public String fragment() {
      return "[" + index + "]";
    }

    @Override
    public String label() {
      return Integer.toString(index);
    }

    @Override
    public String source() {
      return fragment();
    }

    @Override
    public @Nullable String mismatch(@Nullable Object value, String walked, String ahead) {
      if (value == null) {
        return "The path " + walked + " is null";
      }
      if (value instanceof List<?>) {
        return null;
      }
      return "Filter: " + ahead + " can only be applied to arrays. Current context is: " + value;
    }
  }
}
