package asl.expression.jsonpath;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value, for messages.
 *
 * @param before the way to what holds the value; null for the root
 * @param step the member's name, or the index
 */
record Trail(@Nullable Trail before, Object step) {
  static final Trail ROOT = new Trail(null, "$");

  /** The way as json-path writes it: {@code $['a'][0]}. */
  @Override
  public String toString() {
    Deque<Trail> way = new ArrayDeque<>();
    for (Trail at = this; at != null; at = at.before) {
      way.push(at);
    }
    StringBuilder text = new StringBuilder("$");
    for (Trail at : way) {
      if (at.before != null) {
        text.append(at.step instanceof String name ? "['" + name + "']" : "[" + at.step + "]");
      }
    }
    return text.toString();
  }
}
