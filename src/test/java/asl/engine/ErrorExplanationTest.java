package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.definition.DefinitionReader;
import asl.history.Explanation;
import asl.history.Explanation.Caught;
import asl.history.Explanation.ErrorHandled;
import asl.history.Explanation.HandlerKind;
import asl.history.Explanation.HandlerTried;
import asl.history.Explanation.Retried;
import asl.history.Explanation.Unhandled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody asks what was done about an error. */
class ErrorExplanationTest {
  private static final HandlerTried OTHER_RETRIER =
      new HandlerTried(HandlerKind.RETRIER, 0, List.of("Other"), false, null);
  private static final HandlerTried OTHER_CATCHER =
      new HandlerTried(HandlerKind.CATCHER, 0, List.of("Other"), false, null);

  private static List<Explanation> explain(String state) throws Exception {
    List<Explanation> heard = new ArrayList<>();
    VirtualLoop loop = new VirtualLoop();
    Object tasks =
        TestRun.json("[{'state': 'T', 'fail': {'error': 'Down', 'cause': 'not there'}}]");
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                loop,
                new ScriptedTasks(loop, tasks),
                null,
                heard::add,
                new MemoryObjects(),
                new SeededRandom(TestRun.SEED)));
    String definition =
        "{'StartAt': 'T', 'States': {'T': {" + state + ", 'End': true}, 'C': {'Type': 'Succeed'}}}";
    interpreter.start(
        interpreter.plan(DefinitionReader.read(TestRun.json(definition))),
        TestRun.request(null),
        result -> {});
    loop.run();
    return heard;
  }

  private static String task(String handlers) {
    return "'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:111111111111:function:f'"
        + handlers;
  }

  private static ErrorHandled down(List<HandlerTried> handlers, Explanation.Answer answer) {
    return new ErrorHandled(2, "T", "Down", "not there", handlers, answer);
  }

  @Test
  void anErrorThatNothingAnswersIsToldWithAllThatWasConsidered() throws Exception {
    assertEquals(List.of(down(List.of(), new Unhandled())), explain(task("")));
    assertEquals(
        List.of(down(List.of(OTHER_RETRIER, OTHER_CATCHER), new Unhandled())),
        explain(
            task(
                ", 'Retry': [{'ErrorEquals': ['Other']}],"
                    + " 'Catch': [{'ErrorEquals': ['Other'], 'Next': 'C'}]")));
  }

  @Test
  void everyRetryIsToldAndThatNoneIsLeft() throws Exception {
    HandlerTried retrier =
        new HandlerTried(HandlerKind.RETRIER, 1, List.of("Down", "Lost"), true, null);
    HandlerTried usedUp =
        new HandlerTried(
            HandlerKind.RETRIER, 1, List.of("Down", "Lost"), false, "MaxAttempts 2 used up");
    HandlerTried catcher =
        new HandlerTried(HandlerKind.CATCHER, 1, List.of("States.ALL"), true, null);
    assertEquals(
        List.of(
            down(List.of(OTHER_RETRIER, retrier), new Retried(1, 2, Duration.ofSeconds(3))),
            down(List.of(OTHER_RETRIER, retrier), new Retried(2, 2, Duration.ofSeconds(6))),
            down(List.of(OTHER_RETRIER, usedUp, OTHER_CATCHER, catcher), new Caught("C"))),
        explain(
            task(
                ", 'Retry': [{'ErrorEquals': ['Other']}, {'ErrorEquals': ['Down', 'Lost'],"
                    + " 'MaxAttempts': 2, 'IntervalSeconds': 3}],"
                    + " 'Catch': [{'ErrorEquals': ['Other'], 'Next': 'C'},"
                    + " {'ErrorEquals': ['States.ALL'], 'Next': 'C'},"
                    + " {'ErrorEquals': ['Down'], 'Next': 'C'}]")));
  }

  @Test
  void ofAnErrorThatNothingCanHoldNoHandlerIsConsidered() throws Exception {
    List<Explanation> heard =
        explain(
            "'Type': 'Map', 'ItemsPath': '$$.Execution.Name', 'ItemProcessor': {'StartAt': 'I',"
                + " 'States': {'I': {'Type': 'Succeed'}}}, 'Catch': [{'ErrorEquals':"
                + " ['States.ALL'], 'Next': 'C'}]");
    assertEquals(1, heard.size());
    ErrorHandled handled = (ErrorHandled) heard.get(0);
    assertEquals("States.Runtime", handled.error());
    assertEquals(List.of(), handled.handlers());
    assertEquals(new Unhandled(), handled.answer());
  }
}
