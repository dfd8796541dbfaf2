package asl.app.evaluate;

import asl.expression.Scope;
import asl.expression.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope made of values given by hand.
 *
 * @param root the input
 * @param context the context object
 * @param assigned the variables
 * @param results what {@code $states} holds of a result or an error output
 */
public record PlainScope(
    @Nullable Object root,
    Map<String, @Nullable Object> context,
    Map<String, @Nullable Object> assigned,
    Map<String, @Nullable Object> results)
    implements Scope {
  @Override
  public Variables variables() {
    return new Assigned(assigned);
  }

  @Override
  public Map<String, @Nullable Object> states() {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    states.put("input", root);
    states.putAll(results);
    states.put("context", context);
    return states;
  }

  /** All variables of one scope. */
  private record Assigned(Map<String, @Nullable Object> all) implements Variables {
    @Override
    public boolean isAssigned(String name) {
      return all.containsKey(name);
    }

    @Override
    public @Nullable Object value(String name) {
      return all.get(name);
    }
  }
}
