package asl.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope of given values.
 *
 * @param root what {@code $} stands for
 * @param context what {@code $$} stands for
 * @param assigned the variables
 */
public record FixedScope(
    @Nullable Object root,
    Map<String, @Nullable Object> context,
    Map<String, @Nullable Object> assigned)
    implements Scope {
  /** A scope with an input only. */
  public static FixedScope of(@Nullable Object root) {
    return new FixedScope(root, Map.of(), Map.of());
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

  @Override
  public Map<String, @Nullable Object> states() {
    return Map.of();
  }
}
