package asl.expression.jsonata.plan;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.MergeSort;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order-by step: sorts the values of a path by one or more terms. */
final class Sorting extends Node {
  private final Node[] terms;
  private final boolean[] descending;
  private final boolean inTuples;
  private final int offset;

  Sorting(Node[] terms, boolean[] descending, boolean inTuples, int offset) {
    this.terms = terms;
    this.descending = descending;
    this.inTuples = inTuples;
    this.offset = offset;
  }

  @Override
  @Nullable Object value(@Nullable Object context, @Nullable Frame frame, Evaluation run) {
    return sort(JsonataList.listOf(context), frame, run);
  }

  List<@Nullable Object> sort(
      List<@Nullable Object> values, @Nullable Frame frame, Evaluation run) {
    boolean isTuples = JsonataList.isTuples(values);
    return MergeSort.sort(
        values, (a, b) -> isBehind(term(a, isTuples), term(b, isTuples), frame, run), run);
  }

  private static Object[] term(@Nullable Object value, boolean isTuples) {
    return isTuples && value instanceof Tuple tuple
        ? new Object[] {tuple.context(), tuple}
        : new Object[] {value, new Tuple()};
  }

  private boolean isBehind(
      @Nullable Object[] a, @Nullable Object[] b, @Nullable Frame frame, Evaluation run) {
    for (int i = 0; i < terms.length; i++) {
      Object x = terms[i].evaluate(a[0], around(a, frame), run);
      Object y = terms[i].evaluate(b[0], around(b, frame), run);
      if (x == Undefined.UNDEFINED || y == Undefined.UNDEFINED) {
        if (x == y) {
          continue;
        }
        return x == Undefined.UNDEFINED;
      }
      int order = compare(x, y);
      if (order != 0) {
        return (descending[i] ? -order : order) > 0;
      }
    }
    return false;
  }

  private @Nullable Frame around(@Nullable Object[] item, @Nullable Frame frame) {
    return inTuples && item[1] instanceof Tuple tuple ? new Frame(frame, tuple) : frame;
  }

  private int compare(@Nullable Object x, @Nullable Object y) {
    boolean isOrdered = x instanceof String || x instanceof Number;
    if (!isOrdered || !(y instanceof String || y instanceof Number)) {
      throw new JsonataError("T2008", isOrdered ? y : x).at(offset, null);
    }
    if (x instanceof String a && y instanceof String b) {
      return a.compareTo(b);
    }
    if (x instanceof Number a && y instanceof Number b) {
      return Numbers.compare(a, b);
    }
    throw new JsonataError("T2007", x).with("value2", y).at(offset, null);
  }
}
