package asl.engine;

import asl.definition.ErrorName;
import asl.engine.items.ItemSource;
import asl.engine.items.ListItems;
import asl.engine.items.MemberItems;
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
  /** The array that an inline Map goes through. */
  List<?> list(Visit visit, @Nullable Object selected) throws EvaluationException {
    Object value = value(visit, selected);
    if (value instanceof List<?> list) {
      return list;
    }
    throw notIterable(visit, value);
  }

  /**
   * The array or object that a distributed Map goes through (AWS: "ItemsPath (Map, JSONPath only)",
   * "Items (JSONata)"); an inline one takes no object, as recorded on AWS.
   */
  StateItems stateItems(Visit visit, @Nullable Object selected) throws EvaluationException {
    Object value = value(visit, selected);
    if (value instanceof Map<?, ?> object) {
      return new StateItems(new MemberItems(object), object.size());
    }
    if (value instanceof List<?> list) {
      return new StateItems(new ListItems(list, ItemSource.STATE_DATA), list.size());
    }
    throw notIterable(visit, value);
  }

  /**
   * Items that are part of the state's input.
   *
   * @param source the items
   * @param length how many they are
   */
  record StateItems(ItemSource source, int length) {}

  private @Nullable Object value(Visit visit, @Nullable Object selected)
      throws EvaluationException {
    return items == null ? selected : items.evaluate(visit.over(selected));
  }

  private EvaluationException notIterable(Visit visit, @Nullable Object value) {
    return new EvaluationException(
        visit.plan.jsonata ? ErrorName.QUERY_EVALUATION_ERROR : ErrorName.RUNTIME,
        items == null
            ? "Map state input must be an array but was: " + JsonWriter.write(value)
            : "Reference path \"" + path + "\" must point to array.");
  }

  /** What an iteration of an inline Map gets for an item. */
  @Nullable Object input(Visit visit, @Nullable Object selected, long index, @Nullable Object item)
      throws EvaluationException {
    return selector == null
        ? item
        : select(selector, visit, selected, new MapItem(index, item).shown());
  }

  /** What a child execution of a distributed Map gets for the item at hand. */
  @Nullable Object input(Visit visit, @Nullable Object selected, long index, ItemSource source)
      throws EvaluationException {
    return selector == null
        ? source.item()
        : select(selector, visit, selected, item(index, source));
  }

  private static @Nullable Object select(
      Expression selector,
      Visit visit,
      @Nullable Object selected,
      Map<String, @Nullable Object> item)
      throws EvaluationException {
    visit.showItem(item);
    try {
      return selector.evaluate(visit.over(selected));
    } finally {
      visit.showItem(null);
    }
  }

  /** What {@code $$.Map.Item} shows in a distributed Map. */
  private static Map<String, @Nullable Object> item(long index, ItemSource source) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Index", MapItem.number(index));
    if (source.key() != null) {
      item.put("Key", source.key());
    }
    item.put("Value", source.value());
    item.put("Source", source.origin());
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
