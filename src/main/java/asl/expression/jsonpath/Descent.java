package asl.expression.jsonpath;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ..}: the step behind it applied to a value and to all that lies in it, at any depth. */
final class Descent {
  private final Walk walk;
  private final int at;
  private final PathStep step;

  /**
   * @param at the number of the step behind the dots
   */
  Descent(Walk walk, int at, PathStep step) {
    this.walk = walk;
    this.at = at;
    this.step = step;
  }

  /** Children that are still to be visited. */
  private static final class Level {
    private final Trail trail;
    private final Iterator<?> children;
    private int index;

    private Level(Trail trail, Iterator<?> children) {
      this.trail = trail;
      this.children = children;
    }
  }

  /** Visits the value and what lies in it, each before its children. */
  void from(@Nullable Object value, Trail trail) {
    Deque<Level> levels = new ArrayDeque<>();
    visit(value, trail, levels);
    while (!levels.isEmpty()) {
      Level level = levels.peek();
      if (!level.children.hasNext()) {
        levels.pop();
        continue;
      }
      Object child = level.children.next();
      if (child instanceof Map.Entry<?, ?> member) {
        visit(member.getValue(), walk.below(level.trail, member.getKey()), levels);
      } else {
        visit(child, walk.below(level.trail, level.index++), levels);
      }
    }
  }

  private void visit(@Nullable Object value, Trail trail, Deque<Level> levels) {
    if (value instanceof Map<?, ?> members) {
      if (fits(value)) {
        walk.follow(at, value, false, trail);
      }
      levels.push(new Level(trail, members.entrySet().iterator()));
    } else if (value instanceof List<?> elements) {
      if (fits(value)) {
        applyToArray(elements, trail);
      }
      levels.push(new Level(trail, elements.iterator()));
    }
  }

  /**
   * Behind a step that is not the last one all elements are followed, not only those that the step
   * names: so json-path 2.0.0 does.
   */
  private void applyToArray(List<?> elements, Trail trail) {
    if (walk.isLast(at)) {
      walk.follow(at, elements, false, trail);
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      walk.follow(at + 1, elements.get(i), false, walk.below(trail, i));
    }
  }

  private boolean fits(Object value) {
    walk.look();
    if (step instanceof PathStep.Property property) {
      return value instanceof Map<?, ?> members && members.containsKey(property.name());
    }
    if (step instanceof PathStep.Members members) {
      return value instanceof Map<?, ?> object && object.keySet().containsAll(members.names());
    }
    if (step instanceof PathStep.Select select) {
      return walk.holds(select, value);
    }
    return step instanceof PathStep.Every
        || (step instanceof PathStep.OfArray && value instanceof List<?>);
  }
}
