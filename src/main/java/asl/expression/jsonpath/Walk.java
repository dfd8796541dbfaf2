package asl.expression.jsonpath;

import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a path, depth first, as json-path 2.0.0 goes over Jackson's trees: what is
 * passed over, what ends the evaluation and with which words is what AWS was seen to answer.
 */
final class Walk {
  private final List<PathStep> steps;
  private final @Nullable Object root;
  private final boolean traced;
  private final Effort effort;
  private final List<@Nullable Object> matches = new ArrayList<>();
  private @Nullable FilterScope filterScope;

  /**
   * @param traced whether faults tell the way; it costs
   * @param effort counts what it costs, with all that belongs to the same evaluation
   */
  Walk(List<? extends PathStep> steps, @Nullable Object root, boolean traced, Effort effort) {
    this.steps = List.copyOf(steps);
    this.root = root;
    this.traced = traced;
    this.effort = effort;
  }

  /** Why a path matches nothing. */
  static PathFault fault(
      List<? extends PathStep> steps, @Nullable Object root, boolean candidate, Effort effort) {
    Walk walk = new Walk(steps, root, true, effort);
    try {
      walk.matches(candidate);
      return PathFault.miss("No results for path: $" + walk.fragments(0));
    } catch (PathFault e) {
      return e;
    }
  }

  /**
   * All values that the path matches.
   *
   * @param candidate whether the root is what a filter is asked about, which messages show
   * @throws PathFault if the path cannot be followed
   */
  List<@Nullable Object> matches(boolean candidate) {
    follow(0, root, !candidate, Trail.ROOT);
    return matches;
  }

  /**
   * Follows the steps from one on.
   *
   * @param from the number of the step, from 0
   * @param value what the step is applied to
   * @param element whether the value was read by its index, which messages show
   */
  void follow(int from, @Nullable Object value, boolean element, Trail trail) {
    Object at = value;
    boolean indexed = element;
    Trail way = trail;
    for (int i = from; i < steps.size(); i++) {
      effort.spend(Effort.VISIT);
      PathStep step = steps.get(i);
      if (step instanceof PathStep.OfArray) {
        requireArray(i, at, indexed, way);
      }
      if (step instanceof PathStep.Branching branching) {
        branch(i, branching, at, indexed, way);
        return;
      }
      Object container = at;
      at = ((PathStep.Definite) step).apply(at);
      if (step instanceof PathStep.Members members && !isLast(i)) {
        throw misplaced(members, container, way);
      }
      if (at == NoMatch.NO_MATCH) {
        missing(i, step, container, way);
        return;
      }
      if (step instanceof PathStep.OfArray && container instanceof List<?> elements) {
        int index = index(step, elements);
        indexed = index >= 0 && index < elements.size();
        way = below(way, index);
      } else if (step instanceof PathStep.Property property) {
        indexed = false;
        way = below(way, property.name());
      } else if (step instanceof PathStep.Same) {
        way = Trail.ROOT;
      }
    }
    effort.spend(Effort.VISIT);
    matches.add(at);
  }

  private static int index(PathStep step, List<?> elements) {
    return step instanceof PathStep.FromEnd end
        ? elements.size() + end.offset()
        : ((PathStep.Index) step).index();
  }

  /** Counts one look at a value. */
  void look() {
    effort.spend(Effort.VISIT);
  }

  boolean isLast(int step) {
    return step == steps.size() - 1;
  }

  Trail below(Trail trail, Object step) {
    return traced ? new Trail(trail, step) : trail;
  }

  private void branch(
      int at, PathStep.Branching step, @Nullable Object value, boolean element, Trail trail) {
    if (step instanceof PathStep.Every) {
      every(at, value, trail);
    } else if (step instanceof PathStep.Descend) {
      new Descent(this, at + 1, steps.get(at + 1)).from(value, trail);
    } else if (step instanceof PathStep.Select select) {
      select(at, select, value, element, trail);
    } else {
      elements(at, step, (List<?>) Objects.requireNonNull(value), trail);
    }
  }

  private void every(int at, @Nullable Object value, Trail trail) {
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        follow(at + 1, member.getValue(), false, below(trail, member.getKey()));
      }
    } else if (value instanceof List<?> elements) {
      for (int i = 0; i < elements.size(); i++) {
        try {
          element(at, elements, i, trail);
        } catch (PathFault e) {
          if (!e.isMiss()) {
            throw e;
          }
        }
      }
    }
  }

  private void elements(int at, PathStep step, List<?> elements, Trail trail) {
    int size = elements.size();
    if (step instanceof PathStep.Indices indices) {
      for (int index : indices.indices()) {
        element(at, elements, index, trail);
      }
    } else if (step instanceof PathStep.SliceFrom slice) {
      int first = slice.from() < 0 ? size + slice.from() : slice.from();
      between(at, elements, Math.max(0, first), size, trail);
    } else if (step instanceof PathStep.SliceTo slice) {
      int end = slice.to() < 0 ? size + slice.to() : slice.to();
      between(at, elements, 0, Math.min(size, end), trail);
    } else if (step instanceof PathStep.SliceBetween slice && size > 0) {
      between(at, elements, slice.from(), Math.min(size, slice.to()), trail);
    }
  }

  private void between(int at, List<?> elements, int from, int to, Trail trail) {
    for (int i = from; i < to; i++) {
      element(at, elements, i, trail);
    }
  }

  private void element(int at, List<?> elements, int index, Trail trail) {
    boolean inside = index >= 0 && index < elements.size();
    follow(at + 1, inside ? elements.get(index) : null, inside, below(trail, index));
  }

  private void select(
      int at, PathStep.Select step, @Nullable Object value, boolean element, Trail trail) {
    if (value instanceof Map<?, ?>) {
      JaywaySelection.each(
          value, item -> holds(step, item), index -> follow(at + 1, value, element, trail));
    } else if (value instanceof List<?> elements) {
      JaywaySelection.each(
          value, item -> holds(step, item), index -> element(at, elements, index, trail));
    } else {
      throw PathFault.misuse(
          "Filter: "
              + fragments(at)
              + " can not be applied to primitives. Current context is: "
              + shown(value, element));
    }
  }

  boolean holds(PathStep.Select step, @Nullable Object item) {
    effort.spend(Effort.VISIT);
    FilterScope scope = filterScope;
    if (scope == null) {
      scope = new FilterScope(root, effort);
      filterScope = scope;
    }
    return step.filter().holds(item, scope);
  }

  private void requireArray(int at, @Nullable Object value, boolean element, Trail trail) {
    if (value == null && !element) {
      throw PathFault.miss(traced ? "The path " + trail + " is null" : null);
    }
    if (!(value instanceof List<?>)) {
      throw PathFault.misuse(
          "Filter: "
              + fragments(at)
              + " can only be applied to arrays. Current context is: "
              + shown(value, element));
    }
  }

  private PathFault misplaced(PathStep.Members members, @Nullable Object value, Trail trail) {
    if (value instanceof Map<?, ?>) {
      return PathFault.misuse(
          "Multi properties can only be used as path leafs: " + trail + members.fragment());
    }
    return notFound(members, trail);
  }

  /** A member that is not there: passed over, where json-path 2.0.0 does that. */
  private void missing(int at, PathStep step, @Nullable Object container, Trail trail) {
    if (!(container instanceof Map<?, ?>)) {
      throw notFound(step, trail);
    }
    if (isLast(at)) {
      throw PathFault.miss(traced ? "No results for path: " + trail + step.fragment() : null);
    }
    if (isDefiniteFrom(Math.max(at - 1, 0))) {
      throw PathFault.miss(traced ? "Missing property in path " + trail + step.fragment() : null);
    }
  }

  private PathFault notFound(PathStep step, Trail trail) {
    return PathFault.miss(
        traced ? "Property " + step.fragment() + " not found in path " + trail : null);
  }

  private boolean isDefiniteFrom(int from) {
    for (int i = from; i < steps.size(); i++) {
      if (!steps.get(i).isDefinite()) {
        return false;
      }
    }
    return true;
  }

  private String fragments(int from) {
    StringBuilder text = new StringBuilder();
    for (PathStep step : steps.subList(from, steps.size())) {
      text.append(step.fragment());
    }
    return text.toString();
  }

  /** A value as the library writes it: texts stand in quotes where they are elements of arrays. */
  private static String shown(@Nullable Object value, boolean element) {
    return value instanceof String text && !element ? text : JsonWriter.write(value);
  }
}
