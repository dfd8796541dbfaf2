package asl.expression.jsonata;

import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.RandomSource;
import asl.expression.jsonata.JsonataTemplate.ArrayTemplate;
import asl.expression.jsonata.JsonataTemplate.Literal;
import asl.expression.jsonata.JsonataTemplate.ObjectTemplate;
import asl.expression.jsonata.function.Builtins;
import asl.expression.jsonata.function.EvaluationInstant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the JSONata of a definition. What it compiles is evaluated by one thread at a time, the
 * interpreter's: all expressions of one language share its clock and its random numbers.
 *
 * <p>Field names are those of AWS's error texts: the field, then {@code /name} for a member and
 * {@code [index]} for an element below it, for example {@code Output/orders[0]/id}.
 */
public final class JsonataLanguage {
  private static final String OPENING = "{%";
  private static final String CLOSING = "%}";

  private final EvaluationInstant instant;
  private final Builtins functions;

  /**
   * @param random what {@code $random}, {@code $uuid} and {@code $shuffle} draw from
   * @param clock what {@code $now} and {@code $millis} tell; read once in an evaluation
   */
  public JsonataLanguage(RandomSource random, InstantSource clock) {
    this.instant = new EvaluationInstant(clock);
    this.functions = new Builtins(random, instant);
  }

  /** Whether the string of a definition is an expression: {@code {% … %}}, nothing around it. */
  public static boolean isExpression(String text) {
    return text.length() >= OPENING.length() + CLOSING.length()
        && text.startsWith(OPENING)
        && text.endsWith(CLOSING);
  }

  /** What stands between the marks of a string that {@linkplain #isExpression is an expression}. */
  public static String between(String text) {
    return text.substring(OPENING.length(), text.length() - CLOSING.length()).strip();
  }

  /**
   * Compiles an expression whose result may be any value.
   *
   * @param text what stands between the marks
   * @param field the field as AWS names it
   */
  public Expression compile(String text, String field) throws ExpressionSyntaxException {
    return compile(text, field, ResultType.ANY);
  }

  /**
   * Compiles an expression of a field that demands a type of its result.
   *
   * @param text what stands between the marks
   * @param field the field as AWS names it
   * @param type what the result must be
   */
  public Expression compile(String text, String field, ResultType type)
      throws ExpressionSyntaxException {
    return new JsonataExpression(text.strip(), field, type, instant, functions);
  }

  /**
   * Compiles a payload (Arguments, Output, Assign, ItemSelector …): at any depth, a string that is
   * an expression gives its result; everything else is literal, and parts without expressions are
   * shared by all results.
   *
   * @param value the field's value in the definition
   * @param field the field as AWS names it
   */
  public Expression template(@Nullable Object value, String field)
      throws ExpressionSyntaxException {
    return template(value, field, ResultType.ANY);
  }

  /**
   * Compiles a field that holds either a value or an expression whose result has a type.
   *
   * @param value the field's value in the definition
   * @param field the field as AWS names it
   * @param type what the result must be if the whole value is an expression
   */
  public Expression template(@Nullable Object value, String field, ResultType type)
      throws ExpressionSyntaxException {
    if (value instanceof String text && isExpression(text)) {
      return compile(between(text), field, type);
    }
    if (value instanceof Map<?, ?> members) {
      return object(members, field);
    }
    if (value instanceof List<?> elements) {
      return array(elements, field);
    }
    return new Literal(value);
  }

  private Expression object(Map<?, ?> members, String field) throws ExpressionSyntaxException {
    Map<String, Expression> templates = new LinkedHashMap<>();
    boolean isLiteral = true;
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = String.valueOf(member.getKey());
      Expression template = template(member.getValue(), field + '/' + name);
      isLiteral &= template instanceof Literal;
      templates.put(name, template);
    }
    return isLiteral ? new Literal(members) : new ObjectTemplate(templates);
  }

  private Expression array(List<?> elements, String field) throws ExpressionSyntaxException {
    List<Expression> templates = new ArrayList<>();
    boolean isLiteral = true;
    for (Object element : elements) {
      Expression template = template(element, field + '[' + templates.size() + ']');
      isLiteral &= template instanceof Literal;
      templates.add(template);
    }
    return isLiteral ? new Literal(elements) : new ArrayTemplate(templates);
  }
}
