package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.JsonataError;
import asl.expression.jsonata.value.JsonataList;
import asl.expression.jsonata.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of one theme. */
abstract class Library {
  /**
   * Calls one of them.
   *
   * @param name without the dollar sign
   * @param a the arguments, as many as the function has parameters
   */
  abstract @Nullable Object call(String name, @Nullable Object[] a, Evaluation run);

  static boolean isMissing(@Nullable Object value) {
    return value == Undefined.UNDEFINED;
  }

  /** An argument as a text; an error if it is none, which only a call without a signature gives. */
  static String text(@Nullable Object value, int index) {
    if (value instanceof String text) {
      return text;
    }
    throw mismatch(value, index);
  }

  static double number(@Nullable Object value, int index) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw mismatch(value, index);
  }

  static List<@Nullable Object> list(@Nullable Object value) {
    return JsonataList.listOf(value);
  }

  static JsonataError mismatch(@Nullable Object value, int index) {
    return new JsonataError("T0410", value).with("index", index + 1);
  }

  static FunctionValue function(@Nullable Object value, int index) {
    if (value instanceof FunctionValue function) {
      return function;
    }
    throw mismatch(value, index);
  }
}
