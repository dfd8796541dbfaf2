package asl.expression.jsonata.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object made while an expression is evaluated. Until it is {@linkplain #isPlain plain} it may
 * hold what is no JSON; objects of any other class come from outside and hold JSON only.
 */
public final class ObjectValue extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  private boolean plain;

  /** An object, empty. */
  public ObjectValue() {}

  /** An object of the same members. */
  public ObjectValue(Map<String, ?> members) {
    super(members);
  }

  /** The value as an object; null if it is none. */
  @SuppressWarnings("unchecked")
  public static @Nullable Map<String, @Nullable Object> of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
  }

  /** Whether all it holds is known to be JSON. */
  public boolean isPlain() {
    return plain;
  }

  /** Remembers that all it holds is JSON. */
  public void markPlain() {
    plain = true;
  }
}
