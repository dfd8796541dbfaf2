package asl.expression.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Ends an evaluation that would not end or that would exhaust the stack. It counts steps, not time,
 * so that the outcome is the same on every machine.
 */
final class EvaluationGuard implements Jsonata.EntryCallback, Jsonata.ExitCallback {
  /** The code of JSONata's own guards. */
  static final String CODE = "U1001";

  private static final int DEEPEST = 1_000;
  private static final int MOST_STEPS = 20_000_000;

  private int depth;
  private int steps;

  @Override
  public void callback(Parser.Symbol node, @Nullable Object input, Jsonata.Frame environment) {
    if (++depth > DEEPEST || ++steps > MOST_STEPS) {
      throw new JException(CODE, -1);
    }
  }

  @Override
  public void callback(
      Parser.Symbol node,
      @Nullable Object input,
      Jsonata.Frame environment,
      @Nullable Object result) {
    depth--;
  }
}
