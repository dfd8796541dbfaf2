package asl.expression.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ends an evaluation that would not end or that would exhaust the stack. It counts steps, not time,
 * so that the outcome is the same on every machine. It also remembers which nodes of the expression
 * are being evaluated, since the library's errors do not tell the operator.
 */
final class EvaluationGuard implements Jsonata.EntryCallback, Jsonata.ExitCallback {
  private static final int DEEPEST = 1_000;
  private static final int MOST_STEPS = 10_000_000;
  private static final String VALUE = "value=";

  private Parser.@Nullable Symbol[] nodes = new Parser.Symbol[16];
  private int depth;
  private int steps;

  /** The error of an expression that recurses too deeply. */
  static JException tooDeep() {
    return new JException(
        "U1001",
        -1,
        "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting"
            + " as tail-recursive.");
  }

  /** The error of an expression whose values do not fit into memory. */
  static JException tooLarge() {
    return new JException("U1001", -1, "Expression evaluation ran out of memory");
  }

  @Override
  public void callback(Parser.Symbol node, @Nullable Object input, Jsonata.Frame environment) {
    if (depth == nodes.length) {
      nodes = Arrays.copyOf(nodes, depth * 2);
    }
    nodes[depth++] = node;
    if (depth > DEEPEST) {
      throw tooDeep();
    }
    if (++steps > MOST_STEPS) {
      throw new JException("U1001", -1, "Expression evaluation timeout: Check for infinite loop");
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

  /** The operator, name or literal at which the evaluation stopped. */
  String innermost() {
    Parser.Symbol node = depth == 0 ? null : nodes[depth - 1];
    String description = String.valueOf(node);
    int value = description.indexOf(VALUE);
    return value < 0 ? "" : description.substring(value + VALUE.length());
  }
}
