package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that an expression applies partially, limited to the arguments that the expression
 * writes. Without that the library takes optional parameters which were left out for further ones
 * to be filled, and {@code $map} fills them with its index.
 */
final class PartialFunction extends Jsonata.JFunction {
  private final Jsonata.JFunction target;
  private final int arguments;

  PartialFunction(String name, Jsonata.JFunction target, int arguments) {
    super(name, "<x:x>", BuiltinFunction.class, null, "getNumberOfArgs");
    this.target = target;
    this.arguments = arguments;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Object call(@Nullable Object input, List args) {
    return target.call(input, args);
  }

  @Override
  public Object validate(Object args, @Nullable Object context) {
    return target.validate(args, context);
  }

  @Override
  public int getNumberOfArgs() {
    return arguments;
  }
}
