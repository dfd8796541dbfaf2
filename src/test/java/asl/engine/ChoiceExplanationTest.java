package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.definition.DefinitionReader;
import asl.history.Explanation;
import asl.history.Explanation.ChoiceMade;
import asl.history.Explanation.Operand;
import asl.history.Explanation.RuleTried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody asks why a Choice state went where it did. */
class ChoiceExplanationTest {
  private static final String ENDS =
      ", 'X': {'Type': 'Succeed'}, 'Y': {'Type': 'Succeed'}, 'Z': {'Type': 'Succeed'}";

  private static ChoiceMade explain(String choiceFields, String input) throws Exception {
    List<Explanation> heard = new ArrayList<>();
    VirtualLoop loop = new VirtualLoop();
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                loop,
                new ScriptedTasks(loop, null),
                null,
                heard::add,
                new MemoryObjects(),
                new SeededRandom(TestRun.SEED)));
    String definition =
        "{'StartAt': 'C', 'States': {'C': {'Type': 'Choice', " + choiceFields + "}" + ENDS + "}}";
    Plan plan = interpreter.plan(DefinitionReader.read(TestRun.json(definition)));
    interpreter.start(plan, TestRun.request(TestRun.json(input)), result -> {});
    loop.run();
    assertEquals(1, heard.stream().filter(ChoiceMade.class::isInstance).count());
    return (ChoiceMade) heard.get(0);
  }

  /** The one rule of a state, as it is told. */
  private static RuleTried explainRule(String rule, String input) throws Exception {
    ChoiceMade made = explain("'Choices': [{" + rule + ", 'Next': 'X'}], 'Default': 'Y'", input);
    assertEquals(1, made.rules().size());
    return made.rules().get(0);
  }

  @Test
  void rulesAreToldUpToTheOneThatHeld() throws Exception {
    ChoiceMade made =
        explain(
            "'Choices': [{'Variable': '$.a', 'NumericEquals': 1, 'Next': 'X'},"
                + " {'Variable': '$.a', 'NumericEquals': 2, 'Next': 'Y'},"
                + " {'Variable': '$.a', 'NumericEquals': 2, 'Next': 'Z'}]",
            "{'a': 2}");
    List<Operand> operands = List.of(new Operand("$.a", 2, true));
    assertEquals(
        new ChoiceMade(
            2,
            "C",
            List.of(
                new RuleTried("$.a NumericEquals 1", operands, false, "X"),
                new RuleTried("$.a NumericEquals 2", operands, true, "Y")),
            "Y"),
        made);
  }

  @Test
  void whereNoRuleHoldsAllAreToldAndTheDefault() throws Exception {
    ChoiceMade made =
        explain(
            "'Choices': [{'Variable': '$.a', 'NumericEquals': 1, 'Next': 'X'},"
                + " {'Variable': '$.a', 'NumericEquals': 2, 'Next': 'Y'}], 'Default': 'Z'",
            "{'a': 3}");
    assertEquals(
        List.of("$.a NumericEquals 1", "$.a NumericEquals 2"),
        made.rules().stream().map(RuleTried::rule).toList());
    assertEquals(List.of(false, false), made.rules().stream().map(RuleTried::matched).toList());
    assertEquals("Z", made.next());
  }

  @Test
  void whereNoRuleHoldsAndNoDefaultIsItLeadsNowhere() throws Exception {
    ChoiceMade made = explain("'Choices': [{'Variable': '$', 'IsNull': true, 'Next': 'X'}]", "{}");
    assertEquals(
        new ChoiceMade(
            2,
            "C",
            List.of(
                new RuleTried(
                    "$ IsNull true", List.of(new Operand("$", Map.of(), true)), false, "X")),
            null),
        made);
  }

  @Test
  void combinedRulesAreToldAsOneText() throws Exception {
    RuleTried rule =
        explainRule(
            "'And': [{'Variable': '$.a', 'NumericLessThan': 5},"
                + " {'Not': {'Or': [{'Variable': '$.b', 'StringEquals': 'x'},"
                + " {'Variable': '$.b', 'StringMatches': 'y*'}]}}]",
            "{'a': 1, 'b': 'z'}");
    assertEquals(
        "($.a NumericLessThan 5 and not ($.b StringEquals \"x\" or $.b StringMatches \"y*\"))",
        rule.rule());
    assertEquals(
        List.of(
            new Operand("$.a", 1, true),
            new Operand("$.b", "z", true),
            new Operand("$.b", "z", true)),
        rule.operands());
  }

  @Test
  void ofARuleWithTwoPathsBothValuesAreTold() throws Exception {
    RuleTried rule =
        explainRule("'Variable': '$.a', 'StringEqualsPath': '$$.Execution.Name'", "{'a': 'run'}");
    assertEquals(
        new RuleTried(
            "$.a StringEqualsPath $$.Execution.Name",
            List.of(new Operand("$.a", "run", true), new Operand("$$.Execution.Name", "run", true)),
            true,
            "X"),
        rule);
  }

  @Test
  void aValueThatIsNotThereIsToldAsNotFound() throws Exception {
    RuleTried rule = explainRule("'Variable': '$.b', 'IsPresent': false", "{'a': 1}");
    assertEquals(
        new RuleTried("$.b IsPresent false", List.of(new Operand("$.b", null, false)), true, "X"),
        rule);
  }

  @Test
  void aNullIsToldAsFound() throws Exception {
    RuleTried rule = explainRule("'Variable': '$.a', 'IsPresent': true", "{'a': null}");
    assertEquals(List.of(new Operand("$.a", null, true)), rule.operands());
  }

  @Test
  void aConditionInJsonataIsToldAsItStands() throws Exception {
    ChoiceMade made =
        explain(
            "'QueryLanguage': 'JSONata', 'Choices': [{'Condition': '{% $states.input.a > 1 %}',"
                + " 'Next': 'X'}]",
            "{'a': 2}");
    assertEquals(
        List.of(new RuleTried("{% $states.input.a > 1 %}", List.of(), true, "X")), made.rules());
  }
}
