package asl.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.json.JsonReader;
import asl.json.JsonSyntaxException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
  private static StateMachine read(String text) throws JsonSyntaxException {
    return DefinitionReader.read(JsonReader.read(text.replace('\'', '"')));
  }

  private static <T extends State> T state(Class<T> type, String text) throws JsonSyntaxException {
    StateMachine machine = read("{'StartAt':'S','States':{'S':" + text + "}}");
    return assertInstanceOf(type, machine.states().get("S"));
  }

  @Test
  void defaultsAreThoseOfTheSpecification() throws JsonSyntaxException {
    StateMachine machine = read("{'StartAt':'S','States':{'S':{'Type':'Pass'}}}");
    assertEquals("1.0", machine.version());
    assertEquals(QueryLanguage.JSONPATH, machine.queryLanguage());
    assertNull(machine.timeoutSeconds());
    assertNull(machine.comment());
  }

  @Test
  void aRetrierHasDefaults() throws JsonSyntaxException {
    TaskState task = state(TaskState.class, "{'Type':'Task','Retry':[{'ErrorEquals':['E']}]}");
    Retrier retrier = task.retriers().get(0);
    assertEquals(1, retrier.intervalSeconds());
    assertEquals(3, retrier.maxAttempts());
    assertEquals(2.0, retrier.backoffRate());
    assertNull(retrier.maxDelaySeconds());
    assertEquals(false, retrier.fullJitter());
    assertEquals("/States/S/Retry/0", retrier.pointer().toString());
  }

  @Test
  void anAbsentFieldIsNotANullField() throws JsonSyntaxException {
    PassState absent = state(PassState.class, "{'Type':'Pass'}");
    PassState present = state(PassState.class, "{'Type':'Pass','ResultPath':null,'Result':null}");
    assertNull(absent.dataFlow().resultPath());
    assertEquals(new FieldValue("ResultPath", null), present.dataFlow().resultPath());
    assertEquals(new FieldValue("Result", null), present.result());
  }

  @Test
  void thePathFormOfAFieldKeepsItsName() throws JsonSyntaxException {
    TaskState task = state(TaskState.class, "{'Type':'Task','TimeoutSecondsPath':'$.t'}");
    FieldValue timeout = task.timeout();
    assertNotNull(timeout);
    assertTrue(timeout.isPath());
    assertEquals("$.t", timeout.value());
  }

  @Test
  void theLanguageOfAStateIsItsOwnOrTheMachines() throws JsonSyntaxException {
    StateMachine machine =
        read(
            "{'QueryLanguage':'JSONata','States':{'A':{'Type':'Pass'},"
                + "'B':{'Type':'Pass','QueryLanguage':'JSONPath'}}}");
    assertEquals(
        Map.of("A", QueryLanguage.JSONATA, "B", QueryLanguage.JSONPATH),
        Map.of(
            "A", ((PassState) machine.states().get("A")).queryLanguage(),
            "B", ((PassState) machine.states().get("B")).queryLanguage()));
  }

  @Test
  void aStateWithoutAKnownTypeIsLeftOut() throws JsonSyntaxException {
    StateMachine machine =
        read("{'States':{'A':{'Type':'Pas'},'B':{},'C':7,'D':{'Type':'Succeed'}}}");
    assertEquals(List.of("D"), List.copyOf(machine.states().keySet()));
  }

  @Test
  void aFieldOfAWrongTypeCountsAsAbsent() throws JsonSyntaxException {
    StateMachine machine = read("{'StartAt':7,'TimeoutSeconds':'x','Comment':[],'States':[]}");
    assertNull(machine.startAt());
    assertNull(machine.timeoutSeconds());
    assertNull(machine.comment());
    assertTrue(machine.states().isEmpty());
  }

  @Test
  void anythingCanBeRead() {
    assertTrue(DefinitionReader.read(null).states().isEmpty());
    assertTrue(DefinitionReader.read("text").states().isEmpty());
    assertTrue(DefinitionReader.read(List.of(1)).states().isEmpty());
  }

  @Test
  void statesKeepTheOrderOfTheText() throws JsonSyntaxException {
    StateMachine machine =
        read("{'States':{'Z':{'Type':'Pass'},'A':{'Type':'Pass'},'M':{'Type':'Pass'}}}");
    assertEquals(List.of("Z", "A", "M"), List.copyOf(machine.states().keySet()));
  }

  @Test
  void iteratorIsTheOlderNameOfItemProcessor() throws JsonSyntaxException {
    MapState map =
        state(
            MapState.class,
            "{'Type':'Map','Iterator':{'StartAt':'I','States':{'I':{'Type':'Pass'}}}}");
    ItemProcessor processor = map.processor();
    assertNotNull(processor);
    assertEquals("I", processor.startAt());
    assertEquals(false, processor.distributed());
    assertEquals("/States/S/Iterator", processor.pointer().toString());
  }

  @Test
  void theWalkerFindsStatesAtEveryDepth() throws JsonSyntaxException {
    StateMachine machine =
        read(
            "{'States':{'P':{'Type':'Parallel','Branches':[{'States':{'M':{'Type':'Map',"
                + "'ItemProcessor':{'States':{'In':{'Type':'Pass'}}}}}},"
                + "{'States':{'B':{'Type':'Wait'}}}]}}}");
    assertEquals(
        List.of("P", "M", "In", "B"),
        StateWalker.states(machine).stream().map(State::name).toList());
  }

  @Test
  void choiceRulesNest() throws JsonSyntaxException {
    ChoiceState choice =
        state(
            ChoiceState.class,
            "{'Type':'Choice','Choices':[{'Not':{'And':[{'Variable':'$.a','IsNull':true},"
                + "{'Variable':'$.b','NumericEqualsPath':'$.c'}]},'Next':'S'}]}");
    ChoiceRule.Not not = assertInstanceOf(ChoiceRule.Not.class, choice.choices().get(0).rule());
    ChoiceRule.And and = assertInstanceOf(ChoiceRule.And.class, not.rule());
    ChoiceRule.Comparison second =
        assertInstanceOf(ChoiceRule.Comparison.class, and.rules().get(1));
    assertEquals(ComparisonOperator.NUMERIC_EQUALS, second.operator());
    assertTrue(second.expected().isPath());
  }
}
