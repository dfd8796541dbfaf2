package asl.expression.jsonata.function;

import asl.json.JsonEquality;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $sort(array [, function])}: the elements in order, by a stable merge sort. The function
 * tells of two elements whether the first belongs behind the second; without one the elements must
 * all be numbers or all be strings.
 */
final class SortFunction extends BuiltinFunction {
  SortFunction() {
    super("sort", "<af?:a>", 2);
  }

  @Override
  protected @Nullable Object apply(Arguments arguments) {
    List<@Nullable Object> array = arguments.array(0);
    if (array == null || array.size() <= 1) {
      return array;
    }
    Object function = arguments.get(1);
    if (function == null && !isAll(array, Number.class) && !isAll(array, String.class)) {
      throw error("D3070", null);
    }
    return sort(array, function);
  }

  private List<@Nullable Object> sort(List<@Nullable Object> array, @Nullable Object function) {
    if (array.size() <= 1) {
      return array;
    }
    int middle = array.size() / 2;
    List<@Nullable Object> left = sort(array.subList(0, middle), function);
    List<@Nullable Object> right = sort(array.subList(middle, array.size()), function);
    List<@Nullable Object> merged = new ArrayList<>(array.size());
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      boolean isBehind = isBehind(left.get(i), right.get(j), function);
      merged.add(isBehind ? right.get(j++) : left.get(i++));
    }
    merged.addAll(left.subList(i, left.size()));
    merged.addAll(right.subList(j, right.size()));
    return merged;
  }

  private boolean isBehind(@Nullable Object a, @Nullable Object b, @Nullable Object function) {
    if (function != null) {
      return Jsonata.boolize(invoke(function, a, b));
    }
    if (a instanceof Number x && b instanceof Number y) {
      return JsonEquality.compare(x, y) > 0;
    }
    return String.valueOf(a).compareTo(String.valueOf(b)) > 0;
  }

  private static boolean isAll(List<?> array, Class<?> type) {
    for (Object element : array) {
      if (!type.isInstance(element)) {
        return false;
      }
    }
    return true;
  }
}
