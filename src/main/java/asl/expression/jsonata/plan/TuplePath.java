package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path some of whose steps bind variables: from the first of them on tuples go along it. */
final class TuplePath extends Node {
  private final Paths.Step[] steps;
  private final int first;
  private final boolean startsAtVariable;
  private final boolean keepsArray;
  private final boolean givesTuples;
  private final @Nullable Objects group;

  TuplePath(
      Paths.Step[] steps,
      int first,
      boolean startsAtVariable,
      boolean keepsArray,
      boolean givesTuples,
      @Nullable Objects group) {
    this.steps = steps;
    this.first = first;
    this.startsAtVariable = startsAtVariable;
    this.keepsArray = keepsArray;
    this.givesTuples = givesTuples;
    this.group = group;
  }

  /** A step that binds, or follows one that does. */
  static final class Step extends Paths.Step {
    private final @Nullable String focus;
    private final @Nullable String index;
    private final @Nullable String ancestor;

    Step(
        Node node,
        Filters filters,
        boolean constructs,
        @Nullable String focus,
        @Nullable String index,
        @Nullable String ancestor) {
      super(node, filters, constructs);
      this.focus = focus;
      this.index = index;
      this.ancestor = ancestor;
    }
  }

  @Override
  @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
    Object values = Paths.walk(steps, first, context, startsAtVariable, frame, run);
    boolean isEmpty =
        first > 0
            && (values == Undefined.UNDEFINED
                || (values instanceof List<?> list && list.isEmpty()));
    if (isEmpty) {
      return finish(values, values, frame, run);
    }
    List<@Nullable Object> tuples = null;
    List<@Nullable Object> input = JsonataList.listOf(values);
    for (int i = first; i < steps.length; i++) {
      boolean isConstructor = i == 0 && steps[i].constructs;
      if (isConstructor) {
        input = JsonataList.listOf(Paths.constructed(steps[i].node.evaluate(values, frame, run)));
      } else {
        tuples = step((Step) steps[i], input, tuples, frame, run);
      }
    }
    JsonataList results = JsonataList.sequence();
    if (tuples != null) {
      for (Object tuple : tuples) {
        run.add(results, tuple instanceof Tuple t ? t.context() : Undefined.UNDEFINED);
      }
    }
    Object result = givesTuples ? tuples : results;
    return finish(result, tuples == null ? Undefined.UNDEFINED : tuples, frame, run);
  }

  private @Nullable Object finish(
      @Nullable Object result, @Nullable Object tuples, @Nullable Frame frame, Evaluation run) {
    Object kept = keepsArray ? Paths.kept(result) : result;
    return group == null ? kept : group.group(tuples, frame, run);
  }

  private static List<@Nullable Object> step(
      Step step,
      List<@Nullable Object> input,
      @Nullable List<@Nullable Object> before,
      @Nullable Frame frame,
      Evaluation run) {
    if (step.node instanceof Sorting sorting) {
      return sort(sorting, step, input, before, frame, run);
    }
    JsonataList after = JsonataList.sequence();
    after.markTuples();
    for (Object item : before == null ? input : before) {
      Tuple tuple = item instanceof Tuple t ? t : Tuple.of(item);
      Object found = step.node.evaluate(tuple.context(), new Frame(frame, tuple), run);
      if (found == Undefined.UNDEFINED) {
        continue;
      }
      boolean isTuples = JsonataList.isTuples(found);
      List<@Nullable Object> several = JsonataList.listOf(found);
      for (int i = 0; i < several.size(); i++) {
        run.holdMembers(tuple.size());
        Tuple next = new Tuple(tuple);
        if (isTuples && several.get(i) instanceof Map<?, ?> inner) {
          inner.forEach((name, value) -> next.put(String.valueOf(name), value));
        } else {
          bind(step, tuple, next, several.get(i), i);
        }
        run.add(after, next);
      }
    }
    return JsonataList.listOf(step.filters.apply(after, frame, run));
  }

  private static void bind(Step step, Tuple tuple, Tuple next, @Nullable Object value, int place) {
    if (step.focus == null) {
      next.setContext(value);
    } else {
      next.put(step.focus, value);
    }
    if (step.index != null) {
      next.put(step.index, place);
    }
    if (step.ancestor != null) {
      next.put(step.ancestor, tuple.context());
    }
  }

  private static List<@Nullable Object> sort(
      Sorting sorting,
      Step step,
      List<@Nullable Object> input,
      @Nullable List<@Nullable Object> before,
      @Nullable Frame frame,
      Evaluation run) {
    List<@Nullable Object> after;
    if (before != null) {
      after = sorting.sort(before, frame, run);
    } else {
      JsonataList tuples = JsonataList.sequence();
      tuples.markTuples();
      for (Object item : sorting.sort(input, frame, run)) {
        Tuple tuple = Tuple.of(item);
        if (step.index != null) {
          tuple.put(step.index, tuples.size());
        }
        tuples.add(tuple);
      }
      after = tuples;
    }
    return JsonataList.listOf(step.filters.apply(after, frame, run));
  }
}
