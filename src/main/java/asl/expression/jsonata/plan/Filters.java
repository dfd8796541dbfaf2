package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in brackets behind a value, one after the other: filters and places to bind. */
final class Filters {
  private final Node[] filters;
  private final String[] indexes;
  private final boolean inTuples;

  /**
   * Filters.
   *
   * @param filters what each evaluates; null for a place to bind
   * @param indexes the variable that each binds to the place; empty for a filter
   * @param inTuples whether they were planned with a tuple's variables around them
   */
  Filters(Node[] filters, String[] indexes, boolean inTuples) {
    this.filters = filters;
    this.indexes = indexes;
    this.inTuples = inTuples;
  }

  boolean any() {
    return filters.length > 0;
  }

  @Nullable Object apply(@Nullable Object value, @Nullable Frame frame, Evaluation run) {
    Object result = value;
    for (int i = 0; i < filters.length; i++) {
      if (indexes[i].isEmpty()) {
        result = filter(filters[i], result, frame, run);
      } else if (result instanceof List<?> tuples) {
        number(tuples, indexes[i]);
      }
    }
    return result;
  }

  private static void number(List<?> tuples, String name) {
    for (int i = 0; i < tuples.size(); i++) {
      if (tuples.get(i) instanceof Tuple tuple) {
        tuple.put(name, i);
      }
    }
  }

  private Object filter(
      Node filter, @Nullable Object value, @Nullable Frame frame, Evaluation run) {
    List<@Nullable Object> values = JsonataList.listOf(value);
    JsonataList kept = JsonataList.sequence();
    boolean isTuples = JsonataList.isTuples(value);
    if (isTuples) {
      kept.markTuples();
    }
    if (filter instanceof Node.Literal literal && literal.constant instanceof Number number) {
      int index = index(number, values.size());
      if (index < 0 || index >= values.size()) {
        return kept;
      }
      Object element = values.get(index);
      if (element instanceof List<?> list) {
        return list;
      }
      if (element != Undefined.UNDEFINED) {
        run.add(kept, element);
      }
      return kept;
    }
    for (int i = 0; i < values.size(); i++) {
      Object element = values.get(i);
      Object context = element;
      Frame around = frame;
      if (isTuples && element instanceof Tuple tuple) {
        context = tuple.context();
        around = new Frame(frame, tuple);
      } else if (inTuples) {
        around = new Frame(frame, new Tuple());
      }
      Object found = filter.evaluate(context, around, run);
      int times = times(found, i, values.size());
      for (int j = 0; j < times; j++) {
        run.add(kept, element);
      }
    }
    return kept;
  }

  /** How often the element at the index is kept for what the filter says. */
  private static int times(@Nullable Object found, int index, int size) {
    if (Numbers.isNumeric(found) && found instanceof Number number) {
      return index(number, size) == index ? 1 : 0;
    }
    if (found instanceof List<?> numbers && Values.isNumbers(found)) {
      int times = 0;
      for (Object number : numbers) {
        times += number instanceof Number n && index(n, size) == index ? 1 : 0;
      }
      return times;
    }
    return found != Undefined.UNDEFINED && Values.isTrue(found) ? 1 : 0;
  }

  private static int index(Number number, int size) {
    double index = Math.floor(number.doubleValue());
    return (int) (index < 0 ? size + index : index);
  }
}
