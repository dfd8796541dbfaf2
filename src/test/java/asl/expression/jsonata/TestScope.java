package asl.expression.jsonata;

import asl.expression.Scope;
import asl.expression.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope with the given variables and members of {@code $states}.
 *
 * @param assigned the workflow variables
 * @param states the members of {@code $states}
 */
record TestScope(Map<String, @Nullable Object> assigned, Map<String, @Nullable Object> states)
    implements Scope {
  static TestScope ofInput(@Nullable Object input) {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    states.put("input", input);
    return new TestScope(Map.of(), states);
  }

  TestScope with(String variable, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(assigned);
    more.put(variable, value);
    return new TestScope(more, states);
  }

  @Override
  public @Nullable Object root() {
    return states.get("input");
  }

  @Override
  public Map<String, @Nullable Object> context() {
    return Map.of();
  }

  @Override
  public Variables variables() {
    return new Variables() {
      @Override
      public boolean isAssigned(String name) {
        return assigned.containsKey(name);
      }

      @Override
      public @Nullable Object value(String name) {
        return assigned.get(name);
      }

      @Override
      public Map<String, @Nullable Object> all() {
        return assigned;
      }
    };
  }
}
