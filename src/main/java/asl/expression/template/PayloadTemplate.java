package asl.expression.template;

import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled payload template: {@code Parameters}, {@code ResultSelector}, {@code ItemSelector},
 * {@code BatchInput}, or the {@code Assign} of a JSONPath state. Members whose name ends in {@code
 * .$}, at any depth, are paths or calls of intrinsic functions; all else is constant and shared by
 * every value the template gives.
 */
public final class PayloadTemplate implements Expression {
  private static final String DYNAMIC_SUFFIX = ".$";

  private final Expression root;
  private final boolean constant;

  private PayloadTemplate(Expression root) {
    this.root = root;
    this.constant = root instanceof Constant;
  }

  /**
   * Compiles a template.
   *
   * @param template the template as plain Java
   * @param random where random functions draw from
   * @throws ExpressionSyntaxException if a {@code .$} member is neither a path nor a call; its
   *     offset counts in that member's text
   */
  public static PayloadTemplate compile(@Nullable Object template, RandomSource random)
      throws ExpressionSyntaxException {
    return new PayloadTemplate(node(template, random));
  }

  /** Whether the template gives the same value in every scope. */
  public boolean isConstant() {
    return constant;
  }

  @Override
  public @Nullable Object evaluate(Scope scope) throws EvaluationException {
    return root.evaluate(scope);
  }

  private static Expression node(@Nullable Object template, RandomSource random)
      throws ExpressionSyntaxException {
    if (template instanceof Map<?, ?> members) {
      return object(members, random);
    }
    if (template instanceof List<?> elements) {
      return array(elements, random);
    }
    return new Constant(template);
  }

  private static Expression object(Map<?, ?> members, RandomSource random)
      throws ExpressionSyntaxException {
    String[] names = new String[members.size()];
    Expression[] values = new Expression[members.size()];
    boolean constant = true;
    int i = 0;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = (String) member.getKey();
      boolean dynamic = name.endsWith(DYNAMIC_SUFFIX);
      names[i] = dynamic ? name.substring(0, name.length() - DYNAMIC_SUFFIX.length()) : name;
      values[i] =
          dynamic ? field(name, member.getValue(), random) : node(member.getValue(), random);
      constant &= values[i] instanceof Constant;
      i++;
    }
    return constant ? new Constant(members) : new ObjectNode(names, values);
  }

  private static Expression field(String name, @Nullable Object text, RandomSource random)
      throws ExpressionSyntaxException {
    if (!(text instanceof String expression)) {
      throw new ExpressionSyntaxException(
          "The value for the field '"
              + name
              + "' must be a STRING that contains a JSONPath but was not",
          0);
    }
    return DynamicField.compile(name, expression, random);
  }

  private static Expression array(List<?> elements, RandomSource random)
      throws ExpressionSyntaxException {
    Expression[] values = new Expression[elements.size()];
    boolean constant = true;
    for (int i = 0; i < values.length; i++) {
      values[i] = node(elements.get(i), random);
      constant &= values[i] instanceof Constant;
    }
    return constant ? new Constant(elements) : new ArrayNode(values);
  }

  private record Constant(@Nullable Object value) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
      return value;
    }
  }

  private static final class ObjectNode implements Expression {
    private final String[] names;
    private final Expression[] values;

    ObjectNode(String[] names, Expression[] values) {
      this.names = names;
      this.values = values;
    }

    @Override
    public Object evaluate(Scope scope) throws EvaluationException {
      Map<String, @Nullable Object> object = new LinkedHashMap<>(names.length * 2);
      for (int i = 0; i < names.length; i++) {
        object.put(names[i], values[i].evaluate(scope));
      }
      return object;
    }
  }

  private static final class ArrayNode implements Expression {
    private final Expression[] values;

    ArrayNode(Expression[] values) {
      this.values = values;
    }

    @Override
    public Object evaluate(Scope scope) throws EvaluationException {
      List<@Nullable Object> array = new ArrayList<>(values.length);
      for (Expression value : values) {
        array.add(value.evaluate(scope));
      }
      return array;
    }
  }
}
