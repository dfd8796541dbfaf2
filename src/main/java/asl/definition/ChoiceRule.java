package asl.definition;

import asl.source.JsonPointer;
import java.util.List;

/** The condition of a choice (specification: "Choice Rule"). */
public sealed interface ChoiceRule {
  /** Where the rule stands. */
  JsonPointer pointer();

  /** Calls the visitor's method for this kind of rule. */
  <R> R accept(Visitor<R> visitor);

  /** One method a kind. */
  interface Visitor<R> {
    R visitAnd(And rule);

    R visitOr(Or rule);

    R visitNot(Not rule);

    R visitComparison(Comparison rule);

    R visitCondition(Condition rule);
  }

  /**
   * True if all are.
   *
   * @param rules in order
   * @param pointer where it stands
   */
  record And(List<ChoiceRule> rules, JsonPointer pointer) implements ChoiceRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /**
   * True if one is.
   *
   * @param rules in order
   * @param pointer where it stands
   */
  record Or(List<ChoiceRule> rules, JsonPointer pointer) implements ChoiceRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /**
   * True if the other is not.
   *
   * @param rule the other
   * @param pointer where it stands
   */
  record Not(ChoiceRule rule, JsonPointer pointer) implements ChoiceRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /**
   * Compares what a path points to.
   *
   * @param variable the path in {@code Variable}
   * @param operator the operator without {@code Path}
   * @param expected the operator's field; its {@code …Path} form names a path to compare with
   * @param pointer where it stands
   */
  record Comparison(
      String variable, ComparisonOperator operator, FieldValue expected, JsonPointer pointer)
      implements ChoiceRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitComparison(this);
    }
  }

  /**
   * A JSONata condition.
   *
   * @param condition the {@code Condition} field: an expression, or true or false
   * @param pointer where it stands
   */
  record Condition(FieldValue condition, JsonPointer pointer) implements ChoiceRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCondition(this);
    }
  }
}
