package asl.expression.jsonata.function;

import com.dashjoin.jsonata.Functions;
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
  private static final String TAKES_ANYTHING = "xja";

  private final String name;
  private final String parameters;
  private final int parameterCount;

  /**
   * @param name without the dollar sign
   * @param signature for example {@code <s-n?:s>}
   * @param parameterCount how many parameters it declares, optional ones included
   */
  protected BuiltinFunction(String name, String signature, int parameterCount) {
    super(name, signature, BuiltinFunction.class, null, "getNumberOfArgs");
    this.name = name;
    this.parameters = parameters(signature);
    this.parameterCount = parameterCount;
  }

  /** The function's value; Java null for undefined. */
  protected abstract @Nullable Object apply(Arguments arguments);

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public final @Nullable Object call(@Nullable Object input, List args) {
    for (int i = 0; i < args.size() && i < parameters.length(); i++) {
      boolean takesNull = TAKES_ANYTHING.indexOf(parameters.charAt(i)) >= 0;
      if (args.get(i) == Jsonata.NULL_VALUE && !takesNull) {
        throw mismatch(i);
      }
    }
    return apply(new Arguments(new ArrayList<@Nullable Object>(args)));
  }

  /** The type letter of each parameter; of a choice of types, an opening bracket. */
  private static String parameters(String signature) {
    StringBuilder letters = new StringBuilder();
    int nested = 0;
    for (int i = 1; i < signature.indexOf(':'); i++) {
      char c = signature.charAt(i);
      nested -= c == ')' || c == '>' ? 1 : 0;
      if (nested == 0 && (Character.isLetter(c) || c == '(')) {
        letters.append(c);
      }
      nested += c == '(' || c == '<' ? 1 : 0;
    }
    return letters.toString();
  }

  /** The error of an argument, counted from 0, that the signature does not allow. */
  protected final JException mismatch(int argument) {
    return new JException("T0410", -1, argument + 1, name);
  }

  @Override
  public final int getNumberOfArgs() {
    return parameterCount;
  }

  /** Calls a function that was given as an argument. */
  protected final @Nullable Object invoke(
      @Nullable Object function, @Nullable Object... arguments) {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object argument : arguments) {
      list.add(argument);
    }
    try {
      return Functions.funcApply(function, list);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** An error with a JSONata code. */
  protected static JException error(String code, @Nullable Object value) {
    return new JException(code, -1, value);
  }
}
