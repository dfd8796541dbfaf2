package asl.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The item of an iteration of an inline Map, as {@code $$.Map.Item} shows it (AWS: "Context object
 * data for Map states"); made into an object only when somebody looks.
 *
 * @param index its place among the items, from 0
 * @param value the item
 */
record MapItem(long index, @Nullable Object value) {
  Map<String, @Nullable Object> shown() {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Index", number(index));
    item.put("Value", value);
    return item;
  }

  /** An index as JSON has it. */
  static Object number(long index) {
    return index <= Integer.MAX_VALUE ? (Object) (int) index : (Object) index;
  }
}
