package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.MemberOrder;
import asl.expression.jsonata.value.MergeSort;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions that call the function they are given. */
final class CallingLibrary extends Library {
  static final CallingLibrary INSTANCE = new CallingLibrary();

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    if (isMissing(a[0])) {
      return a[0];
    }
    return switch (name) {
      case "map" -> map(list(a[0]), function(a[1], 1), run);
      case "filter" -> filter(list(a[0]), function(a[1], 1), run);
      case "single" -> single(list(a[0]), a[1], run);
      case "reduce" -> reduce(list(a[0]), function(a[1], 1), a[2], run);
      case "sort" -> sort(list(a[0]), a[1], run);
      case "sift" -> sift(a[0], a[1], run);
      default -> each(a[0], function(a[1], 1), run);
    };
  }

  /** Calls with as many arguments as the function takes, but with one at least. */
  private static @Nullable Object give(
      FunctionValue function,
      Evaluation run,
      @Nullable Object first,
      @Nullable Object second,
      @Nullable Object third) {
    run.work(1);
    return switch (function.arity()) {
      case 0, 1 -> function.call(run, first);
      case 2 -> function.call(run, first, second);
      default -> function.call(run, first, second, third);
    };
  }

  private static JsonataList map(
      List<@Nullable Object> list, FunctionValue function, Evaluation run) {
    JsonataList results = JsonataList.sequence();
    for (int i = 0; i < list.size(); i++) {
      Object result = give(function, run, list.get(i), i, list);
      if (!isMissing(result)) {
        run.add(results, result);
      }
    }
    return results;
  }

  private static JsonataList filter(
      List<@Nullable Object> list, FunctionValue function, Evaluation run) {
    JsonataList results = JsonataList.sequence();
    for (int i = 0; i < list.size(); i++) {
      Object element = list.get(i);
      if (Values.isTrue(give(function, run, element, i, list))) {
        run.add(results, element);
      }
    }
    return results;
  }

  private static @Nullable Object single(
      List<@Nullable Object> list, @Nullable Object function, Evaluation run) {
    boolean isFound = false;
    Object found = Undefined.UNDEFINED;
    for (int i = 0; i < list.size(); i++) {
      boolean matches =
          isMissing(function)
              || Values.isTrue(give(function(function, 1), run, list.get(i), i, list));
      if (matches && isFound) {
        throw new JsonataError("D3138");
      }
      if (matches) {
        found = list.get(i);
        isFound = true;
      }
    }
    if (!isFound) {
      throw new JsonataError("D3139");
    }
    return found;
  }

  private static @Nullable Object reduce(
      List<@Nullable Object> list,
      FunctionValue function,
      @Nullable Object initial,
      Evaluation run) {
    int arity = function.arity();
    if (arity < 2) {
      throw new JsonataError("D3050").with("index", 1);
    }
    boolean takesFirst = isMissing(initial) && !list.isEmpty();
    Object result = takesFirst ? list.get(0) : initial;
    for (int i = takesFirst ? 1 : 0; i < list.size(); i++) {
      run.work(1);
      Object element = list.get(i);
      result =
          switch (arity) {
            case 2 -> function.call(run, result, element);
            case 3 -> function.call(run, result, element, i);
            default -> function.call(run, result, element, i, list);
          };
    }
    return result;
  }

  private static List<@Nullable Object> sort(
      List<@Nullable Object> list, @Nullable Object comparator, Evaluation run) {
    if (list.size() <= 1) {
      return list;
    }
    if (!isMissing(comparator)) {
      FunctionValue function = function(comparator, 1);
      return MergeSort.sort(list, (a, b) -> Values.isTruthy(function.call(run, a, b)), run);
    }
    if (!Values.isNumbers(list) && !Values.isTexts(list)) {
      throw new JsonataError("D3070").with("index", 1);
    }
    return MergeSort.sort(list, CallingLibrary::isBehind, run);
  }

  private static boolean isBehind(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Numbers.compare(x, y) > 0;
    }
    return String.valueOf(a).compareTo(String.valueOf(b)) > 0;
  }

  private static Object sift(@Nullable Object object, @Nullable Object function, Evaluation run) {
    ObjectValue kept = new ObjectValue();
    if (object instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> member : MemberOrder.members(map)) {
        Object result =
            give(function(function, 1), run, member.getValue(), member.getKey(), object);
        if (Values.isTrue(result)) {
          kept.put(String.valueOf(member.getKey()), member.getValue());
        }
      }
    }
    run.holdMembers(kept.size());
    return kept.isEmpty() ? Undefined.UNDEFINED : kept;
  }

  private static JsonataList each(@Nullable Object object, FunctionValue function, Evaluation run) {
    JsonataList results = JsonataList.sequence();
    if (object instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> member : MemberOrder.members(map)) {
        Object result = give(function, run, member.getValue(), member.getKey(), object);
        if (!isMissing(result)) {
          run.add(results, result);
        }
      }
    }
    return results;
  }
}
