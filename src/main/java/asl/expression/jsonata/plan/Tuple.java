package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value on its way along a path, with the variables that the steps have bound for it. */
final class Tuple extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;
  private static final String CONTEXT = "@";

  Tuple() {}

  Tuple(Map<String, @Nullable Object> variables) {
    super(variables);
  }

  static Tuple of(@Nullable Object context) {
    Tuple tuple = new Tuple();
    tuple.put(CONTEXT, context);
    return tuple;
  }

  /** The value itself. */
  @Nullable Object context() {
    return containsKey(CONTEXT) ? get(CONTEXT) : Undefined.UNDEFINED;
  }

  void setContext(@Nullable Object context) {
    put(CONTEXT, context);
  }
}
