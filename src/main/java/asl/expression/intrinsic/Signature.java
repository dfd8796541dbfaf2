package asl.expression.intrinsic;

import java.util.List;

/**
 * How an intrinsic function may be called.
 *
 * @param required how many arguments there have to be
 * @param parameters the types by position
 * @param variadic whether the last parameter may be repeated at will
 */
record Signature(int required, List<ParameterType> parameters, boolean variadic) {
  static Signature of(ParameterType... parameters) {
    return new Signature(parameters.length, List.of(parameters), false);
  }

  boolean takes(int count) {
    return count >= required && (variadic || count <= parameters.size());
  }

  /** The type of an argument, by its position from 0. */
  ParameterType type(int position) {
    return parameters.get(Math.min(position, parameters.size() - 1));
  }

  /** How many arguments are taken, for messages. */
  String count() {
    if (variadic) {
      return required == 0 ? "any number of arguments" : "at least " + arguments(required);
    }
    return required == parameters.size()
        ? arguments(required)
        : required + " to " + arguments(parameters.size());
  }

  private static String arguments(int count) {
    if (count == 0) {
      return "no arguments";
    }
    return count == 1 ? "1 argument" : count + " arguments";
  }
}
