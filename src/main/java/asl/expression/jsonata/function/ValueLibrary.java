package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.MemberOrder;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Stringifier;
import asl.expression.jsonata.value.Undefined;
import asl.expression.jsonata.value.Values;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Functions of arrays, objects and values of any type. */
final class ValueLibrary extends Library {
  static final ValueLibrary INSTANCE = new ValueLibrary();

  @Override
  @Nullable Object call(String name, @Nullable Object[] a, Evaluation run) {
    return switch (name) {
      case "count" -> isMissing(a[0]) ? (Object) 0 : (Object) list(a[0]).size();
      case "boolean" -> isMissing(a[0]) ? a[0] : (Object) Values.isTrue(a[0]);
      case "not" -> isMissing(a[0]) ? a[0] : (Object) !Values.isTrue(a[0]);
      case "exists" -> !isMissing(a[0]);
      case "zip" -> zip(a, run);
      case "keys" -> keys(a[0], run);
      case "lookup" -> isMissing(a[1]) ? a[1] : Values.member(a[0], text(a[1], 1), run);
      case "append" -> Values.append(a[0], a[1], run);
      case "spread" -> spread(a[0], run, 0);
      case "merge" -> isMissing(a[0]) ? a[0] : merge(list(a[0]), run);
      case "reverse" -> isMissing(a[0]) ? a[0] : reverse(list(a[0]), run);
      case "distinct" -> distinct(a[0], run);
      case "type" -> isMissing(a[0]) ? a[0] : type(a[0]);
      case "clone" -> isMissing(a[0]) ? a[0] : copy(a[0], run, 0);
      case "error" ->
          throw JsonataError.saying("D3137", message(a[0], "$error() function evaluated"));
      default -> check(a);
    };
  }

  private static String message(@Nullable Object given, String otherwise) {
    return given instanceof String text && !text.isEmpty() ? text : otherwise;
  }

  private static Object check(@Nullable Object[] a) {
    if (!Values.isTrue(a[0])) {
      throw JsonataError.saying("D3141", message(a[1], "$assert() statement failed"));
    }
    return Undefined.UNDEFINED;
  }

  private static JsonataList zip(@Nullable Object[] arrays, Evaluation run) {
    int length = Integer.MAX_VALUE;
    for (Object array : arrays) {
      length = Math.min(length, array instanceof List<?> list ? list.size() : 0);
    }
    JsonataList rows = new JsonataList();
    for (int i = 0; i < length; i++) {
      JsonataList row = new JsonataList(arrays.length);
      for (Object array : arrays) {
        row.add(list(array).get(i));
      }
      run.holdPlaces(arrays.length);
      run.add(rows, row);
    }
    return rows;
  }

  private static JsonataList keys(@Nullable Object value, Evaluation run) {
    ObjectValue names = new ObjectValue();
    collectKeys(value, names, run, 0);
    MemberOrder.sort(names);
    JsonataList keys = JsonataList.sequence();
    run.addAll(keys, List.copyOf(names.keySet()));
    return keys;
  }

  private static void collectKeys(
      @Nullable Object value, ObjectValue names, Evaluation run, int depth) {
    Evaluation.checkNesting(depth);
    if (value instanceof List<?> list) {
      run.work(list.size());
      for (Object element : list) {
        collectKeys(element, names, run, depth + 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      run.work(map.size());
      for (Object name : map.keySet()) {
        names.put(String.valueOf(name), null);
      }
    }
  }

  private static @Nullable Object spread(@Nullable Object value, Evaluation run, int depth) {
    Evaluation.checkNesting(depth);
    if (value instanceof FunctionValue) {
      return value;
    }
    if (value instanceof List<?> list) {
      // Once anything was appended to it, it is no sequence any more, and stays an array.
      JsonataList all = new JsonataList();
      for (Object element : list) {
        Object spread = spread(element, run, depth + 1);
        if (spread instanceof List<?> several) {
          run.addAll(all, several);
        } else if (!isMissing(spread)) {
          run.add(all, spread);
        }
      }
      return list.isEmpty() ? Undefined.UNDEFINED : all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    JsonataList all = JsonataList.sequence();
    for (Map.Entry<?, ?> member : MemberOrder.members(map)) {
      ObjectValue single = new ObjectValue();
      single.put(String.valueOf(member.getKey()), member.getValue());
      run.holdMembers(1);
      run.add(all, single);
    }
    return all;
  }

  private static ObjectValue merge(List<?> objects, Evaluation run) {
    ObjectValue all = new ObjectValue();
    for (Object object : objects) {
      Map<String, @Nullable Object> members = ObjectValue.of(object);
      if (members != null) {
        run.work(members.size());
        all.putAll(members);
      }
    }
    run.holdMembers(all.size());
    return all;
  }

  private static List<@Nullable Object> reverse(List<@Nullable Object> list, Evaluation run) {
    if (list.size() <= 1) {
      return list;
    }
    run.work(list.size());
    run.holdPlaces(list.size());
    JsonataList reversed = new JsonataList(list.size());
    for (int i = list.size() - 1; i >= 0; i--) {
      reversed.add(list.get(i));
    }
    return reversed;
  }

  private static @Nullable Object distinct(@Nullable Object value, Evaluation run) {
    if (!(value instanceof List<?> list) || list.size() <= 1) {
      return value;
    }
    JsonataList found = JsonataList.isSequence(value) ? JsonataList.sequence() : new JsonataList();
    Set<Object> scalars = new LinkedHashSet<>();
    for (Object element : list) {
      boolean isNew;
      if (element instanceof String || element instanceof Boolean) {
        isNew = scalars.add(element);
      } else if (element instanceof Number number) {
        isNew = scalars.add(key(number));
      } else {
        isNew = true;
        run.work(found.size());
        for (int i = 0; i < found.size() && isNew; i++) {
          isNew = !Values.equal(found.get(i), element, run);
        }
      }
      if (isNew) {
        run.add(found, element);
      }
    }
    return found;
  }

  private static Object key(Number number) {
    return number instanceof BigDecimal ? number : (Object) Numbers.of(number.doubleValue());
  }

  private static String type(@Nullable Object value) {
    return switch (Values.symbol(value)) {
      case 'l' -> "null";
      case 's' -> "string";
      case 'n' -> "number";
      case 'b' -> "boolean";
      case 'a' -> "array";
      case 'o' -> "object";
      default -> "function";
    };
  }

  /** A copy that shares nothing with the value, as if it was written as JSON and read again. */
  private static @Nullable Object copy(@Nullable Object value, Evaluation run, int depth) {
    Evaluation.checkNesting(depth);
    run.work(1);
    if (value instanceof FunctionValue) {
      return "";
    }
    if (value instanceof List<?> list) {
      JsonataList copy = new JsonataList(list.size());
      for (Object element : list) {
        run.add(copy, isMissing(element) ? null : copy(element, run, depth + 1));
      }
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectValue copy = new ObjectValue();
      map.forEach(
          (name, member) -> {
            if (!isMissing(member)) {
              copy.put(String.valueOf(name), copy(member, run, depth + 1));
            }
          });
      run.holdMembers(copy.size());
      return copy;
    }
    if (value instanceof Double && Numbers.isNumeric(value)) {
      return Numbers.of(Double.parseDouble(Stringifier.string(value, false, run)));
    }
    return value;
  }
}
