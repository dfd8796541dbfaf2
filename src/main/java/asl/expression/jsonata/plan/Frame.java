package asl.expression.jsonata.plan;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that a function, a block or a tuple binds, inside those around it. */
final class Frame {
  /** What stands in the place of a variable that is not bound yet. */
  static final Object UNBOUND = new Object();

  private static final Object[] NONE = {};

  final @Nullable Frame parent;
  final @Nullable Object[] slots;
  final @Nullable Map<String, @Nullable Object> tuple;

  Frame(@Nullable Frame parent, int size) {
    this.parent = parent;
    this.slots = new Object[size];
    this.tuple = null;
    Arrays.fill(slots, UNBOUND);
  }

  Frame(@Nullable Frame parent, @Nullable Map<String, @Nullable Object> tuple) {
    this.parent = parent;
    this.slots = NONE;
    this.tuple = tuple;
  }

  Frame up(int levels) {
    Frame frame = this;
    for (int i = 0; i < levels && frame.parent != null; i++) {
      frame = frame.parent;
    }
    return frame;
  }
}
