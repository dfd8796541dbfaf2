package asl.expression.intrinsic;

import asl.expression.EvaluationException;
import asl.expression.Scope;
import asl.expression.jsonpath.JsonPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One argument of a call. */
sealed interface Argument {
  /**
   * The argument's value.
   *
   * @param call the whole expression, for messages
   */
  @Nullable Object value(Scope scope, String call) throws EvaluationException;

  /** Where the argument begins in the whole expression, from 0. */
  int offset();

  /** A string, number, boolean or null. */
  record Literal(@Nullable Object value, int offset) implements Argument {
    @Override
    public @Nullable Object value(Scope scope, String call) {
      return value;
    }
  }

  /** A path into the input, the context object or a variable. */
  record PathArgument(JsonPath path, int offset) implements Argument {
    @Override
    public @Nullable Object value(Scope scope, String call) throws EvaluationException {
      return path.argument(scope, call);
    }
  }

  /** A call of a function. */
  record FunctionCall(IntrinsicFunction function, List<Argument> arguments, int offset)
      implements Argument {
    @Override
    public @Nullable Object value(Scope scope, String call) throws EvaluationException {
      @Nullable Object[] values = new Object[arguments.size()];
      Signature signature = function.signature;
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).value(scope, call);
        if (!signature.type(i).accepts(values[i])) {
          throw function.invalidArguments();
        }
      }
      return function.apply(values);
    }
  }
}
