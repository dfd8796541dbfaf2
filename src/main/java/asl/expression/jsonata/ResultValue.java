package asl.expression.jsonata;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.MemberOrder;
import asl.expression.jsonata.value.Numbers;
import asl.expression.jsonata.value.ObjectValue;
import asl.expression.jsonata.value.Undefined;
import asl.json.JsonNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what an evaluation has made into plain JSON values: lists without marks, texts for numbers
 * that are not finite. What comes from outside is JSON already and stays the same object, unless a
 * number in it has a form that JSONata's results have not.
 */
final class ResultValue {
  private ResultValue() {}

  /** The plain value; undefined stays what it is. */
  static @Nullable Object plain(@Nullable Object value) throws JsonataFailure {
    return value == Undefined.UNDEFINED ? value : plain(value, 0);
  }

  private static @Nullable Object plain(@Nullable Object value, int depth) throws JsonataFailure {
    if (value instanceof JsonataList list) {
      checkNesting(depth);
      return array(list, depth);
    }
    if (value instanceof ObjectValue object) {
      checkNesting(depth);
      return object(object, depth);
    }
    if (value instanceof FunctionValue) {
      throw new JsonataFailure("returned an unsupported result type.");
    }
    if (value instanceof Number number) {
      String text = Numbers.notFinite(value);
      return text == null ? JsonNumber.ofJsonata(number) : text;
    }
    if (value instanceof List<?> list) {
      return outsideArray(list, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return outsideObject(map, depth);
    }
    return value == Undefined.UNDEFINED ? null : value;
  }

  private static void checkNesting(int depth) throws JsonataFailure {
    try {
      Evaluation.checkNesting(depth);
    } catch (JsonataError e) {
      throw new JsonataFailure(ErrorTexts.complaint(e));
    }
  }

  private static List<@Nullable Object> array(JsonataList elements, int depth)
      throws JsonataFailure {
    List<@Nullable Object> plain = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      plain.add(plain(elements.get(i), depth + 1));
    }
    return plain;
  }

  /** Nothing else has seen the object as it is, but for what the evaluation is done with. */
  private static ObjectValue object(ObjectValue object, int depth) throws JsonataFailure {
    if (!object.isPlain()) {
      MemberOrder.sort(object);
      for (Map.Entry<String, @Nullable Object> member : object.entrySet()) {
        Object value = member.getValue();
        Object plain = plain(value, depth + 1);
        if (plain != value) {
          member.setValue(plain);
        }
      }
      object.markPlain();
    }
    return object;
  }

  /** An array from outside: itself, unless a number in it has another form. */
  private static List<?> outsideArray(List<?> elements, int depth) throws JsonataFailure {
    if (depth > Evaluation.DEEPEST_VALUE) {
      return elements;
    }
    List<@Nullable Object> copy = null;
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      Object plain = plain(element, depth + 1);
      if (copy == null && plain != element) {
        copy = new ArrayList<>(elements);
      }
      if (copy != null) {
        copy.set(i, plain);
      }
    }
    return copy == null ? elements : copy;
  }

  private static Map<?, ?> outsideObject(Map<?, ?> members, int depth) throws JsonataFailure {
    if (depth > Evaluation.DEEPEST_VALUE) {
      return members;
    }
    Map<Object, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      Object plain = plain(member.getValue(), depth + 1);
      if (plain != member.getValue()) {
        copy = copy == null ? new LinkedHashMap<>(members) : copy;
        copy.put(member.getKey(), plain);
      }
    }
    return copy == null ? members : copy;
  }
}
