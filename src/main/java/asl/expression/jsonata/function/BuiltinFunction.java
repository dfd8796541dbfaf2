package asl.expression.jsonata.function;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function written here and callable from an expression. Its signature is in JSONata's notation;
 * the library has checked the arguments against it before {@link #apply}. Errors are thrown as the
 * library's exception with a JSONata error code.
 */
public abstract class BuiltinFunction extends Jsonata.JFunction {
  private final int parameterCount;

  /**
   * @param name without the dollar sign
   * @param signature for example {@code <s-n?:s>}
   * @param parameterCount how many parameters it declares, optional ones included
   */
  protected BuiltinFunction(String name, String signature, int parameterCount) {
    super(name, signature, BuiltinFunction.class, null, "getNumberOfArgs");
    this.parameterCount = parameterCount;
  }

  /** The function's value; Java null for undefined. */
  protected abstract @Nullable Object apply(Arguments arguments);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public final @Nullable Object call(@Nullable Object input, List args) {
    return apply(new Arguments(new ArrayList<@Nullable Object>(args)));
  }

  @Override
  public final int getNumberOfArgs() {
    return parameterCount;
  }

  /** An error with a JSONata code. */
  protected static JException error(String code, @Nullable Object value) {
    return new JException(code, -1, value);
  }
}
