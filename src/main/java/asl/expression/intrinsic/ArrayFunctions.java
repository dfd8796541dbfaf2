package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.json.JsonEquality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions for arrays. */
final class ArrayFunctions {
  private ArrayFunctions() {}

  /** {@code States.Array(a, b, …)}: an array of its arguments, none to many. */
  static final class ArrayOf extends IntrinsicFunction {
    ArrayOf() {
      super("States.Array", new Signature(0, List.of(ParameterType.ANY), true));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      return new ArrayList<>(Arrays.asList(arguments));
    }
  }

  /**
   * {@code States.ArrayPartition(array, size)}: the array in chunks of at most {@code size}, the
   * last one with what is left. The size is rounded and must be positive.
   */
  static final class ArrayPartition extends IntrinsicFunction {
    ArrayPartition() {
      super("States.ArrayPartition", Signature.of(ParameterType.ARRAY, ParameterType.NUMBER));
    }

    @Override
    @Nullable String wants(int position, Object literal) {
      return position == 1 && ((Number) literal).doubleValue() < 0.5 ? "at least 1" : null;
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      List<?> array = (List<?>) Objects.requireNonNull(arguments[0]);
      int size = integer(arguments[1]);
      if (size < 1) {
        throw invalidArguments();
      }
      List<@Nullable Object> chunks = new ArrayList<>();
      for (int from = 0; from < array.size(); from += size) {
        int to = size < array.size() - from ? from + size : array.size();
        chunks.add(new ArrayList<@Nullable Object>(array.subList(from, to)));
      }
      return chunks;
    }
  }

  /** {@code States.ArrayContains(array, value)}: whether an element equals the value as JSON. */
  static final class ArrayContains extends IntrinsicFunction {
    ArrayContains() {
      super("States.ArrayContains", Signature.of(ParameterType.ARRAY, ParameterType.ANY));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      for (Object element : (List<?>) Objects.requireNonNull(arguments[0])) {
        if (JsonEquality.equal(element, arguments[1])) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * {@code States.ArrayRange(first, last, step)}: the numbers from {@code first} on, {@code last}
   * included where a step meets it. Arguments are rounded; the step is not 0; at most 1,000
   * numbers.
   */
  static final class ArrayRange extends IntrinsicFunction {
    private static final int LIMIT = 1000;

    ArrayRange() {
      super(
          "States.ArrayRange",
          Signature.of(ParameterType.NUMBER, ParameterType.NUMBER, ParameterType.NUMBER));
    }

    @Override
    @Nullable String wants(int position, Object literal) {
      return position == 2 && Math.round(((Number) literal).doubleValue()) == 0
          ? "other than 0"
          : null;
    }

    @Override
    Object apply(@Nullable Object[] arguments) throws EvaluationException {
      long first = integer(arguments[0]);
      long last = integer(arguments[1]);
      long step = integer(arguments[2]);
      if (step == 0 || (last - first) / step >= LIMIT) {
        throw invalidArguments();
      }
      List<@Nullable Object> range = new ArrayList<>();
      for (long number = first; step > 0 ? number <= last : number >= last; number += step) {
        range.add((int) number);
      }
      return range;
    }
  }

  /** {@code States.ArrayGetItem(array, index)}: the element at the index, which counts from 0. */
  static final class ArrayGetItem extends IntrinsicFunction {
    ArrayGetItem() {
      super("States.ArrayGetItem", Signature.of(ParameterType.ARRAY, ParameterType.NUMBER));
    }

    @Override
    @Nullable Object apply(@Nullable Object[] arguments) throws EvaluationException {
      List<?> array = (List<?>) Objects.requireNonNull(arguments[0]);
      int index = integer(arguments[1]);
      if (index < 0 || index >= array.size()) {
        throw invalidArguments();
      }
      return array.get(index);
    }
  }

  /** {@code States.ArrayLength(array)}: how many elements the array has. */
  static final class ArrayLength extends IntrinsicFunction {
    ArrayLength() {
      super("States.ArrayLength", Signature.of(ParameterType.ARRAY));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      return ((List<?>) Objects.requireNonNull(arguments[0])).size();
    }
  }

  /**
   * {@code States.ArrayUnique(array)}: the array without repeated elements, the first of each kept.
   */
  static final class ArrayUnique extends IntrinsicFunction {
    ArrayUnique() {
      super("States.ArrayUnique", Signature.of(ParameterType.ARRAY));
    }

    @Override
    Object apply(@Nullable Object[] arguments) {
      Map<JsonKey, @Nullable Object> unique = new LinkedHashMap<>();
      for (Object element : (List<?>) Objects.requireNonNull(arguments[0])) {
        unique.putIfAbsent(new JsonKey(element), element);
      }
      return new ArrayList<>(unique.values());
    }
  }
}
