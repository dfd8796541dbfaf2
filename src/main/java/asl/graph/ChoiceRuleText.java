package asl.graph;

import asl.definition.ChoiceRule;
import asl.definition.ComparisonOperator;
import asl.definition.FieldValue;
import asl.json.JsonWriter;

/** A choice rule as people write conditions: {@code $.Weather = "FREEZING"}. */
final class ChoiceRuleText implements ChoiceRule.Visitor<String> {
  private static final ChoiceRuleText VISITOR = new ChoiceRuleText();

  private ChoiceRuleText() {}

  static String of(ChoiceRule rule) {
    return rule.accept(VISITOR);
  }

  @Override
  public String visitAnd(ChoiceRule.And rule) {
    StringBuilder text = new StringBuilder();
    for (ChoiceRule part : rule.rules()) {
      boolean parentheses = part instanceof ChoiceRule.Or && rule.rules().size() > 1;
      text.append(text.length() == 0 ? "" : " and ");
      text.append(parentheses ? '(' + of(part) + ')' : of(part));
    }
    return text.toString();
  }

  @Override
  public String visitOr(ChoiceRule.Or rule) {
    StringBuilder text = new StringBuilder();
    for (ChoiceRule part : rule.rules()) {
      text.append(text.length() == 0 ? "" : " or ").append(of(part));
    }
    return text.toString();
  }

  @Override
  public String visitNot(ChoiceRule.Not rule) {
    if (rule.rule() instanceof ChoiceRule.Comparison comparison && isTest(comparison)) {
      return test(comparison, !claims(comparison));
    }
    return "not (" + of(rule.rule()) + ')';
  }

  @Override
  public String visitComparison(ChoiceRule.Comparison rule) {
    if (isTest(rule)) {
      return test(rule, claims(rule));
    }
    return rule.variable() + ' ' + sign(rule.operator()) + ' ' + expected(rule);
  }

  @Override
  public String visitCondition(ChoiceRule.Condition rule) {
    return FieldText.of(rule.condition());
  }

  private static boolean isTest(ChoiceRule.Comparison rule) {
    return rule.operator().label().startsWith("Is");
  }

  private static boolean claims(ChoiceRule.Comparison rule) {
    return !Boolean.FALSE.equals(rule.expected().value());
  }

  private static String test(ChoiceRule.Comparison rule, boolean claims) {
    String what =
        switch (rule.operator()) {
          case IS_NULL -> "null";
          case IS_PRESENT -> "present";
          case IS_NUMERIC -> "a number";
          case IS_STRING -> "a string";
          case IS_BOOLEAN -> "a boolean";
          default -> "a timestamp";
        };
    return rule.variable() + (claims ? " is " : " is not ") + what;
  }

  private static String sign(ComparisonOperator operator) {
    String name = operator.label();
    if (name.endsWith("GreaterThanEquals")) {
      return "≥";
    }
    if (name.endsWith("LessThanEquals")) {
      return "≤";
    }
    if (name.endsWith("GreaterThan")) {
      return ">";
    }
    if (name.endsWith("LessThan")) {
      return "<";
    }
    return name.endsWith("Equals") ? "=" : "matches";
  }

  private static String expected(ChoiceRule.Comparison rule) {
    FieldValue expected = rule.expected();
    boolean plain = expected.isPath() || rule.operator().label().startsWith("Timestamp");
    return plain ? FieldText.of(expected) : JsonWriter.write(expected.value());
  }
}
