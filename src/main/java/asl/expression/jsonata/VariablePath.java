package asl.expression.jsonata;

import asl.expression.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent kind of expression, a variable and names below it ({@code
 * $states.input.order}), read straight from the scope: no library, no copy. Where it meets an array
 * on the way it knows that it does not know, since a name then selects from every element.
 */
final class VariablePath {
  private final String variable;
  private final List<String> names;

  private VariablePath(String variable, List<String> names) {
    this.variable = variable;
    this.names = names;
  }

  /** The path that the expression is; null if it is anything more. */
  static @Nullable VariablePath parse(String expression) {
    List<String> parts = new ArrayList<>();
    int length = expression.length();
    if (length < 2 || expression.charAt(0) != '$') {
      return null;
    }
    int from = 1;
    for (int i = 1; i <= length; i++) {
      if (i == length || expression.charAt(i) == '.') {
        if (i == from || isDigit(expression.charAt(from))) {
          return null;
        }
        parts.add(expression.substring(from, i));
        from = i + 1;
      } else if (!isNamePart(expression.charAt(i))) {
        return null;
      }
    }
    return isKeyword(parts) ? null : new VariablePath(parts.get(0), parts.subList(1, parts.size()));
  }

  /**
   * The value found, {@link Undefined#UNDEFINED}, or {@link NotSimple#ARRAY_ON_THE_WAY} where the
   * library has to evaluate the expression.
   */
  @Nullable Object evaluate(Scope scope) {
    Object value;
    if (variable.equals("states")) {
      boolean plain = !names.isEmpty() && JsonataOutline.isPlainMember(names.get(0));
      value = plain ? scope.statesWithoutContext() : scope.states();
    } else if (scope.variables().isAssigned(variable)) {
      value = scope.variables().value(variable);
    } else {
      return NotSimple.PERHAPS_A_FUNCTION;
    }
    for (int i = 0; i < names.size(); i++) {
      if (value instanceof Map<?, ?> members) {
        value = members.get(names.get(i));
        if (value == null && !members.containsKey(names.get(i))) {
          return Undefined.UNDEFINED;
        }
      } else {
        return value instanceof List ? NotSimple.ARRAY_ON_THE_WAY : Undefined.UNDEFINED;
      }
    }
    return value;
  }

  /** Why a path cannot be told here. */
  enum NotSimple {
    ARRAY_ON_THE_WAY,
    PERHAPS_A_FUNCTION
  }

  private static boolean isKeyword(List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case "and", "or", "in", "true", "false", "null", "function":
          return true;
        default:
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
  }
}
