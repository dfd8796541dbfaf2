package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.MemberOrder;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths and their steps. */
final class Paths {
  private Paths() {}

  /** A variable and names below it, read without lists as long as objects are met. */
  static final class Members extends Node {
    private final Node start;
    private final String[] names;
    private final Node path;

    Members(Node start, String[] names, Node path) {
      this.start = start;
      this.names = names;
      this.path = path;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = start.evaluate(context, frame, run);
      for (String name : names) {
        if (value instanceof Map<?, ?> map) {
          value = Values.member(map, name);
        } else if (value instanceof List) {
          return path.value(context, frame, run);
        } else {
          return Undefined.UNDEFINED;
        }
      }
      return value instanceof JsonataList ? path.value(context, frame, run) : value;
    }
  }

  /** A path whose steps bind nothing. */
  static final class Plain extends Node {
    private final Step[] steps;
    private final boolean startsAtVariable;
    private final boolean keepsArray;
    private final @Nullable Objects group;

    Plain(Step[] steps, boolean startsAtVariable, boolean keepsArray, @Nullable Objects group) {
      this.steps = steps;
      this.startsAtVariable = startsAtVariable;
      this.keepsArray = keepsArray;
      this.group = group;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object values = walk(steps, steps.length, context, startsAtVariable, frame, run);
      if (keepsArray) {
        values = kept(values);
      }
      return group == null ? values : group.group(values, frame, run);
    }
  }

  /** The values after so many steps, undefined or a list. */
  static @Nullable Object walk(
      Step[] steps,
      int count,
      @Nullable Object context,
      boolean startsAtVariable,
      @Nullable Frame frame,
      Evaluation run) {
    Object values =
        context instanceof List && !startsAtVariable ? context : JsonataList.sequenceOf(context);
    for (int i = 0; i < count; i++) {
      Step step = steps[i];
      values =
          i == 0 && step.constructs
              ? constructed(step.node.evaluate(values, frame, run))
              : step.apply(JsonataList.listOf(values), i == steps.length - 1, frame, run);
      if (values == Undefined.UNDEFINED || (values instanceof List<?> list && list.isEmpty())) {
        break;
      }
    }
    return values;
  }

  /** What the steps behind an array constructor see: of what is no array, characters or nothing. */
  static @Nullable Object constructed(@Nullable Object value) {
    if (value instanceof List || value == Undefined.UNDEFINED) {
      return value;
    }
    JsonataList characters = JsonataList.sequence();
    if (value instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        characters.add(text.substring(i, i + 1));
      }
    }
    return characters;
  }

  static @Nullable Object kept(@Nullable Object values) {
    if (!(values instanceof JsonataList list)) {
      return values;
    }
    JsonataList kept = list;
    if (JsonataList.isConstructed(list) && !JsonataList.isSequence(list)) {
      kept = JsonataList.sequenceOf(list);
    }
    kept.keepSingleton();
    return kept;
  }

  /** A step of a path: what is evaluated for each value, and filters of what that gives. */
  static class Step {
    final Node node;
    final Filters filters;
    final boolean constructs;

    Step(Node node, Filters filters, boolean constructs) {
      this.node = node;
      this.filters = filters;
      this.constructs = constructs;
    }

    @Nullable Object apply(
        List<@Nullable Object> values, boolean isLast, @Nullable Frame frame, Evaluation run) {
      JsonataList flat = JsonataList.sequence();
      int count = 0;
      Object single = Undefined.UNDEFINED;
      for (int i = 0; i < values.size(); i++) {
        Object result = node.evaluate(values.get(i), frame, run);
        if (filters.any()) {
          result = filters.apply(result, frame, run);
        }
        if (result == Undefined.UNDEFINED) {
          continue;
        }
        if (++count == 1 && isLast && result instanceof List) {
          single = result;
          continue;
        }
        if (single != Undefined.UNDEFINED) {
          add(flat, single, run);
          single = Undefined.UNDEFINED;
        }
        add(flat, result, run);
      }
      if (single == Undefined.UNDEFINED) {
        return flat;
      }
      if (!JsonataList.isSequence(single)) {
        return single;
      }
      add(flat, single, run);
      return flat;
    }

    private static void add(JsonataList flat, @Nullable Object result, Evaluation run) {
      if (result instanceof List<?> several && !JsonataList.isConstructed(result)) {
        run.addAll(flat, several);
      } else {
        run.add(flat, result);
      }
    }
  }

  /** A name selects a member. */
  static final class Name extends Node.Leaf {
    private final String name;

    Name(String name) {
      this.name = name;
    }

    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      return Values.member(context, name, run);
    }
  }

  /** {@code *} selects all members. */
  static final class Wildcard extends Node.Leaf {
    @Override
    Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      Object value = JsonataList.withoutWrapper(context);
      JsonataList found = JsonataList.sequence();
      if (value instanceof Map<?, ?> map) {
        for (Object member : MemberOrder.values(map)) {
          found = with(found, member, run);
        }
      } else if (value instanceof List<?> list) {
        for (Object element : list) {
          found = with(found, element, run);
        }
      }
      return found;
    }

    private static JsonataList with(JsonataList found, @Nullable Object value, Evaluation run) {
      if (!(value instanceof List<?> list)) {
        run.add(found, value);
        return found;
      }
      JsonataList flat = new JsonataList();
      flatten(list, flat, 0, run);
      return Values.append(found, flat, run) instanceof JsonataList all ? all : found;
    }

    private static void flatten(List<?> list, JsonataList flat, int depth, Evaluation run) {
      Evaluation.checkNesting(depth);
      for (Object element : list) {
        if (element instanceof List<?> inner) {
          flatten(inner, flat, depth + 1, run);
        } else {
          run.add(flat, element);
        }
      }
    }
  }

  /** {@code **} selects the value and everything below it. */
  static final class Descendants extends Node.Leaf {
    @Override
    @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
      if (context == Undefined.UNDEFINED) {
        return Undefined.UNDEFINED;
      }
      JsonataList found = JsonataList.sequence();
      collect(context, found, 0, run);
      return found.size() == 1 ? found.get(0) : found;
    }

    private static void collect(
        @Nullable Object value, JsonataList found, int depth, Evaluation run) {
      Evaluation.checkNesting(depth);
      run.work(1);
      if (value instanceof List<?> list) {
        for (Object element : list) {
          collect(element, found, depth + 1, run);
        }
        return;
      }
      run.add(found, value);
      if (value instanceof Map<?, ?> map) {
        for (Object member : MemberOrder.values(map)) {
          collect(member, found, depth + 1, run);
        }
      }
    }
  }
}
