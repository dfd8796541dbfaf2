package asl.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the condition of a choice, nested ones included. */
final class ChoiceRuleReader {
  private ChoiceRuleReader() {}

  /** The rule that an object is; null where none can be made out. */
  static @Nullable ChoiceRule read(JsonObject object) {
    if (object.has("And")) {
      return new ChoiceRule.And(all(object, "And"), object.pointer());
    }
    if (object.has("Or")) {
      return new ChoiceRule.Or(all(object, "Or"), object.pointer());
    }
    JsonObject not = object.object("Not");
    if (not != null) {
      ChoiceRule negated = read(not);
      return negated == null ? null : new ChoiceRule.Not(negated, object.pointer());
    }
    FieldValue condition = object.field("Condition");
    if (condition != null) {
      return new ChoiceRule.Condition(condition, object.pointer());
    }
    return comparison(object);
  }

  private static List<ChoiceRule> all(JsonObject object, String name) {
    List<ChoiceRule> rules = new ArrayList<>();
    for (JsonObject element : object.objects(name)) {
      ChoiceRule rule = read(element);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private static @Nullable ChoiceRule comparison(JsonObject object) {
    String variable = object.text("Variable");
    if (variable == null) {
      return null;
    }
    for (String field : object.members().keySet()) {
      ComparisonOperator operator = ComparisonOperator.ofField(field);
      if (operator != null) {
        FieldValue expected = new FieldValue(field, object.get(field));
        return new ChoiceRule.Comparison(variable, operator, expected, object.pointer());
      }
    }
    return null;
  }
}
