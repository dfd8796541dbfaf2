package asl.engine;

import asl.expression.Variables;
import asl.json.JsonSize;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of an execution, a branch or an iteration. The inner one reads the outer one's and
 * assigns only its own (specification: "Variable scope").
 */
final class VariableScope implements Variables {
  private final @Nullable VariableScope outer;
  private Map<String, @Nullable Object> own = Map.of();

  VariableScope(@Nullable VariableScope outer) {
    this.outer = outer;
  }

  @Override
  public boolean isAssigned(String name) {
    return own.containsKey(name) || (outer != null && outer.isAssigned(name));
  }

  @Override
  public @Nullable Object value(String name) {
    Object value = own.get(name);
    if (value == null && outer != null && !own.containsKey(name)) {
      return outer.value(name);
    }
    return value;
  }

  @Override
  public Map<String, @Nullable Object> all() {
    if (outer == null) {
      return own;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(outer.all());
    all.putAll(own);
    return all;
  }

  /** The names of the variables that this scope itself holds. */
  Set<String> ownNames() {
    return own.keySet();
  }

  /** The size of a variable that this scope itself holds; 0 if it has none of that name. */
  long ownBytes(String name) {
    return own.containsKey(name) ? JsonSize.bytes(own.get(name)) : 0;
  }

  void assign(Map<String, @Nullable Object> variables) {
    if (variables.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(own);
    changed.putAll(variables);
    own = changed;
  }
}
