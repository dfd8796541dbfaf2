package asl.engine;

import asl.definition.ChoiceBranch;
import asl.definition.ChoiceState;
import asl.definition.ErrorName;
import asl.engine.choice.Condition;
import asl.engine.choice.ConditionCompiler;
import asl.expression.EvaluationException;
import asl.expression.Expression;
import asl.expression.ExpressionSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes on where the first rule that holds leads (specification: "Choice State"). */
final class ChoiceExecutor implements StateExecutor {
  private final List<ChoiceBranch> choices;
  private final List<Option> options;
  private final @Nullable String defaultState;

  private ChoiceExecutor(ChoiceState state, List<Option> options) {
    this.choices = state.choices();
    this.options = options;
    this.defaultState = state.defaultState();
  }

  /** A rule, where it leads, and the output and variables of its own. */
  private record Option(
      Condition condition,
      @Nullable String next,
      @Nullable Expression output,
      @Nullable Expression assign) {}

  static ChoiceExecutor of(ChoiceState state, FieldCompiler fields) throws PlanException {
    List<Option> options = new ArrayList<>();
    for (ChoiceBranch choice : state.choices()) {
      if (choice.rule() == null) {
        throw new PlanException("A choice has no condition", choice.pointer());
      }
      FieldCompiler own = fields.in(choice.pointer());
      options.add(
          new Option(
              condition(state, own, choice),
              choice.next(),
              own.value(state, choice.output()),
              own.value(state, choice.assign())));
    }
    return new ChoiceExecutor(state, options);
  }

  private static Condition condition(ChoiceState state, FieldCompiler fields, ChoiceBranch choice)
      throws PlanException {
    try {
      return new ConditionCompiler(condition -> fields.condition(state, condition))
          .compile(Objects.requireNonNull(choice.rule()));
    } catch (ExpressionSyntaxException e) {
      throw new PlanException(String.valueOf(e.getMessage()), choice.pointer());
    }
  }

  @Override
  public void execute(Visit visit) throws EvaluationException {
    Object selected = visit.plan.dataFlow.selectedInput(visit);
    visit.over(selected);
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      if (option.condition().holds(visit)) {
        ChoiceExplainer.explain(visit, choices, i, option.next());
        Object output =
            visit.plan.dataFlow.output(visit, option.output(), option.assign(), selected);
        visit.leave(output, option.next());
        return;
      }
    }
    ChoiceExplainer.explain(visit, choices, options.size(), defaultState);
    if (defaultState == null) {
      visit.fail(
          Failure.during(
              visit,
              ErrorName.RUNTIME,
              "Failed to transition out of the state. The state does not point to a next"
                  + " state."));
      return;
    }
    Object output = visit.plan.dataFlow.output(visit, selected);
    visit.leave(output, defaultState);
  }
}
