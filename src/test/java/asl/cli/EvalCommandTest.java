package asl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code asl eval}. */
class EvalCommandTest {
  private static final String INPUT =
      "{\"order\": {\"id\": \"A1\", \"total\": 12, \"items\": [{\"n\": 2}, {\"n\": 3}]}}";

  private static Cli.Result eval(String... words) {
    String[] line = new String[words.length + 4];
    line[0] = "eval";
    System.arraycopy(words, 0, line, 1, words.length);
    line[words.length + 1] = "--compact";
    line[words.length + 2] = "--input";
    line[words.length + 3] = INPUT;
    return Cli.run(line);
  }

  private static void assertValue(String expected, Cli.Result result) {
    assertEquals(new Cli.Result(0, expected + "\n", ""), result);
  }

  @Test
  void theKindOfAnExpressionIsToldByItsLooks() {
    assertValue("\"A1\"", eval("$.order.id"));
    assertValue("[2,3]", eval("$.order.items[*].n"));
    assertValue("\"no. A1\"", eval("States.Format('no. {}', $.order.id)"));
    assertValue("5", eval("{% $sum($states.input.order.items.n) %}"));
    assertValue("24", eval("$states.input.order.total * 2"));
    assertValue("3", eval("1 + 2"));
    assertValue("{\"id\":\"A1\",\"k\":[1]}", eval("{\"id.$\": \"$.order.id\", \"k\": [1]}"));
    assertValue("{\"id.$\":12}", eval("{\"id.$\": \"{% $states.input.order.total %}\"}"));
  }

  @Test
  void variablesContextResultAndErrorOutputAreSeen() {
    assertValue("5", eval("$limit.max", "--variables", "{\"limit\": {\"max\": 5}}"));
    assertValue("6", eval("$limit.max + 1", "--variables", "{\"limit\": {\"max\": 5}}"));
    assertValue(
        "\"x\"", eval("$$.Execution.Name", "--context", "{\"Execution\":{\"Name\":\"x\"}}"));
    assertValue("7", eval("$states.result", "--result", "7"));
    assertValue("\"E\"", eval("$states.errorOutput.Error", "--error-output", "{\"Error\": \"E\"}"));
  }

  @Test
  void rawPrintsAStringWithoutQuotesAndEverythingElseAsJson() {
    assertValue("A1", eval("$.order.id", "--raw"));
    assertValue("{\"n\":2}", eval("$.order.items[0]", "--raw"));
  }

  @Test
  void aValueIsLaidOutUnlessItIsToBeCompact() {
    assertEquals("{\n  \"a\": 1\n}\n", Cli.run("eval", "{\"a\": 1}").out());
  }

  @Test
  void aPathThatLeadsNowhereIsMarkedAtTheStepAndAnsweredWithWhatThereIs() {
    assertEquals(
        new Cli.Result(
            1,
            "",
            """
            asl: States.Runtime: The path matches nothing
              $.order.totl
                      ^
              help: $.order has id, total, items. Did you mean "total"?
            """),
        eval("$.order.totl"));
    String indexed = eval("$.order.items[2].n").err();
    assertTrue(indexed.contains("\n  $.order.items[2].n\n               ^\n"), indexed);
    assertTrue(indexed.contains("$.order.items is an array of 2 elements"), indexed);
    String variable = eval("$nobody").err();
    assertTrue(variable.contains("there is no variable $nobody"), variable);
  }

  @Test
  void undefinedInJsonataIsMarkedAtTheStepToo() {
    assertEquals(
        new Cli.Result(
            1,
            "",
            """
            asl: States.QueryEvaluationError: The expression returned nothing (undefined).
              $states.input.order.idd
                                  ^
              help: $states.input.order has id, total, items. Did you mean "id"?
            """),
        eval("$states.input.order.idd"));
  }

  @Test
  void aPathInsideACallIsMarkedInTheCall() {
    String err = eval("States.Format('{}', $.ordr.id)").err();
    assertTrue(
        err.contains("\n  States.Format('{}', $.ordr.id)\n                        ^\n"), err);
    assertTrue(err.contains("Did you mean \"order\"?"), err);
  }

  @Test
  void aSyntaxErrorIsMarkedWhereItIs() {
    assertEquals(
        new Cli.Result(1, "", "asl: Unexpected end of expression\n  1 +\n     ^\n"), eval("1 +"));
    String reference = eval("order.id").err();
    assertTrue(reference.contains("the input is $states.input"), reference);
  }

  @Test
  void aFunctionThatDoesNotExistIsAnsweredWithTheOneMeant() {
    Cli.Result result = Cli.run("eval", "States.Forma('{}', $.a)");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("Did you mean \"States.Format\"?"), result.err());
    result = Cli.run("eval", "1 + $sumx([1])");
    assertTrue(result.err().contains("Did you mean \"$sum\"?"), result.err());
    assertFalse(Cli.run("eval", "States.Frobnicate(1)").err().contains("Did you mean"));
  }

  @Test
  void theCommandsOfThePromptNeedNoColonWhereNoExpressionIsMeant() {
    Cli.Result result = Cli.stdin("help\n1 + 1\nexit\n2 + 2\n").call("eval", "--input", "{}");
    assertEquals(0, result.exit(), result.err());
    assertEquals("2\n", result.out());
    assertTrue(result.err().contains(":input FILE|JSON"), result.err());
  }

  @Test
  void aFaultInATemplateNamesTheMember() {
    String path = eval("{\"a\": {\"b.$\": \"$.nope\"}, \"c.$\": \"$.order.id\"}").err();
    assertTrue(path.startsWith("asl: a.b.$: States.Runtime: The path matches nothing\n"), path);
    String jsonata = eval("{\"a\": [1, \"{% 1 + %}\"]}").err();
    assertTrue(jsonata.startsWith("asl: a[1]: Unexpected end of expression\n"), jsonata);
    String number = eval("{\"a.$\": 5}").err();
    assertTrue(number.startsWith("asl: a.$: A member whose name ends in .$ holds"), number);
  }

  @Test
  void withJsonataNothingIsTakenForAPath() {
    Cli.Result result = eval("$.order.id", "--jsonata");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("'$' at the top level is not supported"), result.err());
  }

  @Test
  void eachLineOfStandardInputIsAnExpression() {
    assertEquals(
        new Cli.Result(
            1,
            "1\n{\"x\":2}\n3\n",
            """
            asl: States.Runtime: The path matches nothing
              $.b
                ^
              help: $ has a
            asl: there is no :frobnicate; :help lists what there is
            asl: ':set' takes a name and a value: :set limit 5
            asl: 'states' cannot be the name of a variable
            """
                .replace("':set'", ":set")),
        Cli.stdin(
                """
                $.a

                $.b
                :set v {"x": 2}
                $v
                :input {"a": 3}
                $.a
                :frobnicate
                :set
                :set states 1
                :quit
                $.a
                """)
            .call("eval", "--input", "{\"a\": 1}"));
  }

  @Test
  void anExpressionOrTheInputMayComeFromStandardInput(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("in.json"), "{\"a\": 1}");
    assertEquals("1\n", Cli.stdin("$.a\n").call("eval", "-", "--input", file.toString()).out());
    assertEquals("1\n", Cli.stdin("{\"a\": 1}").call("eval", "$.a", "--input", "-").out());
  }

  @Test
  void standardInputIsReadOnce() {
    Cli.Result both = Cli.stdin("{}").call("eval", "--input", "-");
    assertEquals(2, both.exit());
    assertTrue(both.err().contains("give the EXPRESSION"), both.err());
    assertEquals(2, Cli.stdin("{}").call("eval", "-", "--context", "-").exit());
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertEquals(3, Cli.run("eval", "1", "--context", "[1]").exit());
    assertEquals(3, Cli.run("eval", "1", "--variables", "{\"states\": 1}").exit());
    assertEquals(3, Cli.run("eval", "1", "--input", "no-such-file.json").exit());
  }

  @Test
  void controlCharactersOfAnExpressionAreShownHarmless() {
    Cli.Result result = eval("\u001b[2J +");
    assertEquals(1, result.exit());
    assertTrue(!result.err().contains("\u001b"), result.err());
  }

  @Test
  void aCallThatRefusesItsArgumentsIsShownWithWhatItTakes() {
    Cli.Result result = Cli.run("eval", "States.MathAdd('a', 1)");
    assertTrue(result.err().contains("\n  ^\n"), result.err());
    assertTrue(result.err().contains("help: it is called as States.MathAdd("), result.err());
  }

  @Test
  void theLengthOfAPathAndWrongBracketsHaveTheirOwnMends() {
    assertTrue(Cli.run("eval", "$.l.length()").err().contains("States.ArrayLength($.l)"));
    assertTrue(Cli.run("eval", "$[\"id\"]").err().contains("single quotes: $['id']"));
    assertTrue(Cli.run("eval", "$.l[0").err().contains("a ] is missing"));
  }

  @Test
  void anOptionThatIsNotJsonIsNamed() {
    assertTrue(
        Cli.run("eval", "$x", "--variables", "{x:1}").err().contains("--variables is not JSON"));
  }
}
