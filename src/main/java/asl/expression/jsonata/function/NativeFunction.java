package asl.expression.jsonata.function;

import asl.expression.jsonata.value.Evaluation;
import asl.expression.jsonata.value.FunctionValue;
import asl.expression.jsonata.value.Signature;
import asl.expression.jsonata.value.Undefined;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function written here. */
final class NativeFunction extends FunctionValue {
  private final String name;
  private final Signature signature;
  private final int arity;
  private final int parameters;
  private final Library library;

  /**
   * A function.
   *
   * @param name without the dollar sign
   * @param signature what it takes
   * @param arity how many arguments functions that call it give it
   * @param parameters how many it has
   * @param library where it is
   */
  NativeFunction(String name, String signature, int arity, int parameters, Library library) {
    this.name = name;
    this.signature = Signature.parse(signature);
    this.arity = arity;
    this.parameters = parameters;
    this.library = library;
  }

  @Override
  public int arity() {
    return arity;
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
    return library.call(name, signature.arguments(arguments, context), run);
  }

  @Override
  public FunctionValue bind(@Nullable Object[] arguments) {
    return new Bound(this, arguments);
  }

  /** The function with some arguments given; what it is called with then is not checked. */
  private static final class Bound extends FunctionValue {
    private final NativeFunction function;
    private final @Nullable Object[] given;
    private final int open;

    Bound(NativeFunction function, @Nullable Object[] given) {
      this.function = function;
      this.given = Arrays.copyOf(given, Math.max(function.parameters, given.length));
      Arrays.fill(this.given, given.length, this.given.length, Undefined.UNDEFINED);
      int holes = 0;
      for (Object argument : given) {
        holes += argument == Hole.HOLE ? 1 : 0;
      }
      this.open = holes;
    }

    @Override
    public int arity() {
      return open;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object[] arguments, @Nullable Object context, Evaluation run) {
      return function.library.call(function.name, fill(arguments, Undefined.UNDEFINED), run);
    }

    private @Nullable Object[] fill(@Nullable Object[] arguments, Object missing) {
      Object[] all = given.clone();
      int next = 0;
      for (int i = 0; i < all.length; i++) {
        if (all[i] == Hole.HOLE) {
          all[i] = next < arguments.length ? arguments[next] : missing;
          next++;
        }
      }
      return all;
    }

    @Override
    public FunctionValue bind(@Nullable Object[] arguments) {
      return new Bound(function, fill(arguments, Undefined.UNDEFINED));
    }
  }
}
