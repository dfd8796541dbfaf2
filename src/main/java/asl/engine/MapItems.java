package asl.engine;

import asl.definition.ErrorName;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both kinds of Map have: the items, what an iteration gets, and how many run at a time.
 *
 * @param items Items or ItemsPath; null: the selected input
 * @param path the text of ItemsPath, {@code $} if there is none
 * @param selector ItemSelector or the older Parameters; null: the item itself
 * @param maxConcurrency null: no limit of the definition's own
 */
record MapItems(
    @Nullable Expression items,
    String path,
    @Nullable Expression selector,
    @Nullable NumberField maxConcurrency) {
  /** The array to go through. */
  List<?> list(Visit visit, @Nullable Object selected) throws EvaluationException {
    Object value = items == null ? selected : items.evaluate(visit.over(selected));
    if (value instanceof List<?> list) {
      return list;
    }
    throw new EvaluationException(
        visit.plan.jsonata ? ErrorName.QUERY_EVALUATION_ERROR : ErrorName.RUNTIME,
        "Reference path \"" + path + "\" must point to array. Found: " + JsonWriter.write(value));
  }

  /** What an iteration gets for an item. */
  @Nullable Object input(Visit visit, @Nullable Object selected, long index, @Nullable Object item)
      throws EvaluationException {
    if (selector == null) {
      return item;
    }
    visit.showItem(item(index, item));
    try {
      return selector.evaluate(visit.over(selected));
    } finally {
      visit.showItem(null);
    }
  }

  /** What {@code $$.Map.Item} shows for an item. */
  static Map<String, @Nullable Object> item(long index, @Nullable Object value) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Index", index <= Integer.MAX_VALUE ? (Object) (int) index : (Object) index);
    item.put("Value", value);
    return item;
  }

  /** How many iterations may run at a time; 0 or absent means the given number. */
  int concurrency(Visit visit, int unlimited) throws EvaluationException {
    long given = maxConcurrency == null ? 0 : maxConcurrency.whole(visit);
    if (maxConcurrency != null && given < 0) {
      throw maxConcurrency.wrong("MaxConcurrency must not be negative: " + given);
    }
    return given == 0 || given > unlimited ? unlimited : (int) given;
  }
}
