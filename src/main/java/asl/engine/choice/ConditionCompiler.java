package asl.engine.choice;

import asl.definition.ChoiceRule;
import asl.definition.ComparisonOperator;
import asl.definition.ErrorName;
import asl.definition.FieldValue;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import asl.expression.Scope;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.NoMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the rules of a Choice state. */
public final class ConditionCompiler {
  private final ConditionLanguage jsonata;

  /** How a JSONata condition is compiled: a boolean expression. */
  @FunctionalInterface
  public interface ConditionLanguage {
    /** Compiles the Condition field. */
    Expression compile(FieldValue condition) throws ExpressionSyntaxException;
  }

  /**
   * @param jsonata compiles JSONata conditions
   */
  public ConditionCompiler(ConditionLanguage jsonata) {
    this.jsonata = jsonata;
  }

  /**
   * Compiles a rule, nested ones included.
   *
   * @throws ExpressionSyntaxException if a path or expression in it is wrong
   */
  public Condition compile(ChoiceRule rule) throws ExpressionSyntaxException {
    if (rule instanceof ChoiceRule.And and) {
      return and(all(and.rules()));
    }
    if (rule instanceof ChoiceRule.Or or) {
      return or(all(or.rules()));
    }
    if (rule instanceof ChoiceRule.Not not) {
      Condition negated = compile(not.rule());
      return scope -> !negated.holds(scope);
    }
    if (rule instanceof ChoiceRule.Condition condition) {
      Expression expression = jsonata.compile(condition.condition());
      return scope -> Boolean.TRUE.equals(expression.evaluate(scope));
    }
    return comparison((ChoiceRule.Comparison) rule);
  }

  private List<Condition> all(List<ChoiceRule> rules) throws ExpressionSyntaxException {
    List<Condition> conditions = new ArrayList<>();
    for (ChoiceRule rule : rules) {
      conditions.add(compile(rule));
    }
    return conditions;
  }

  private static Condition and(List<Condition> conditions) {
    return scope -> {
      for (Condition condition : conditions) {
        if (!condition.holds(scope)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Condition or(List<Condition> conditions) {
    return scope -> {
      for (Condition condition : conditions) {
        if (condition.holds(scope)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Condition comparison(ChoiceRule.Comparison rule) throws ExpressionSyntaxException {
    JsonPath variable = JsonPath.compile(rule.variable());
    ComparisonOperator operator = rule.operator();
    Object literal = rule.expected().value();
    if (operator == ComparisonOperator.IS_PRESENT) {
      boolean wanted = Boolean.TRUE.equals(literal);
      return scope -> (variable.find(scope) != NoMatch.NO_MATCH) == wanted;
    }
    if (rule.expected().isPath() && literal instanceof String path) {
      JsonPath expected = JsonPath.compile(path);
      return scope -> Comparisons.test(operator, found(variable, scope), found(expected, scope));
    }
    return scope -> Comparisons.test(operator, found(variable, scope), literal);
  }

  private static @Nullable Object found(JsonPath path, Scope scope) throws EvaluationException {
    Object value = path.find(scope);
    if (value == NoMatch.NO_MATCH) {
      throw new EvaluationException(
          ErrorName.RUNTIME,
          "Invalid path '"
              + path.text()
              + "': The choice state's condition path references an invalid value.");
    }
    return value;
  }
}
