package asl.expression.template;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.Scope;
import asl.expression.intrinsic.IntrinsicCall;
import asl.expression.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * A field whose text is a path or a call of an intrinsic function: a {@code .$} field of a payload
 * template, {@code ErrorPath}, {@code CausePath}, and the {@code RoleArn.$} of Credentials.
 */
public final class DynamicField {
  private DynamicField() {}

  /**
   * Compiles a field.
   *
   * @param name the field's name as written, for messages
   * @param text the field's text
   * @param random where random functions draw from
   * @throws ExpressionSyntaxException if the text is neither a path nor a call
   */
  public static Expression compile(String name, String text, RandomSource random)
      throws ExpressionSyntaxException {
    if (IntrinsicCall.isCall(text)) {
      return IntrinsicCall.compile(text, random);
    }
    if (!text.startsWith("$")) {
      throw new ExpressionSyntaxException(
          "The value for the field '"
              + name
              + "' must be a valid JSONPath or a valid intrinsic function call",
          0);
    }
    return new PathField(name, JsonPath.compile(text));
  }

  /** A path whose failure names the field. */
  private record PathField(String name, JsonPath path) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) throws EvaluationException {
      return path.evaluate(scope, name);
    }
  }
}
