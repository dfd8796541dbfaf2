package asl.engine;

import asl.definition.ChoiceBranch;
import asl.definition.ChoiceRule;
import asl.expression.ExpressionSyntaxException;
import asl.expression.jsonpath.JsonPath;
import asl.expression.jsonpath.NoMatch;
import asl.history.Explanation.ChoiceMade;
import asl.history.Explanation.Operand;
import asl.history.Explanation.RuleTried;
import asl.history.ExplanationSink;
import asl.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which rules a Choice state tried on what values; works only where somebody listens. */
final class ChoiceExplainer {
  private ChoiceExplainer() {}

  /**
   * Tells what a visit came to.
   *
   * @param choices the rules of the state, each with a condition
   * @param matched the place of the rule that held; their number if none did
   */
  static void explain(Visit visit, List<ChoiceBranch> choices, int matched, @Nullable String next) {
    ExplanationSink sink = visit.execution().ports().explanations();
    if (sink == null) {
      return;
    }
    List<RuleTried> tried = new ArrayList<>();
    for (int i = 0; i < Math.min(matched + 1, choices.size()); i++) {
      ChoiceBranch choice = choices.get(i);
      List<Operand> operands = new ArrayList<>();
      String text = Objects.requireNonNull(choice.rule()).accept(new RuleText(visit, operands));
      tried.add(new RuleTried(text, operands, i == matched, choice.next()));
    }
    sink.accept(new ChoiceMade(visit.enteredEventId, visit.plan.name(), tried, next));
  }

  /** Writes a rule as text and gathers what its paths give. */
  private record RuleText(Visit visit, List<Operand> operands)
      implements ChoiceRule.Visitor<String> {
    @Override
    public String visitAnd(ChoiceRule.And rule) {
      return joined(rule.rules(), " and ");
    }

    @Override
    public String visitOr(ChoiceRule.Or rule) {
      return joined(rule.rules(), " or ");
    }

    private String joined(List<ChoiceRule> rules, String word) {
      List<String> texts = new ArrayList<>();
      for (ChoiceRule rule : rules) {
        texts.add(rule.accept(this));
      }
      return "(" + String.join(word, texts) + ")";
    }

    @Override
    public String visitNot(ChoiceRule.Not rule) {
      return "not " + rule.rule().accept(this);
    }

    @Override
    public String visitComparison(ChoiceRule.Comparison rule) {
      operand(rule.variable());
      Object expected = rule.expected().value();
      String text;
      if (rule.expected().isPath() && expected instanceof String path) {
        operand(path);
        text = path;
      } else {
        text = JsonWriter.write(expected);
      }
      return rule.variable() + " " + rule.expected().name() + " " + text;
    }

    @Override
    public String visitCondition(ChoiceRule.Condition rule) {
      return String.valueOf(rule.condition().value());
    }

    private void operand(String path) {
      try {
        Object value = JsonPath.compile(path).find(visit);
        boolean found = value != NoMatch.NO_MATCH;
        operands.add(new Operand(path, found ? value : null, found));
      } catch (ExpressionSyntaxException e) {
        operands.add(new Operand(path, null, false));
      }
    }
  }
}
