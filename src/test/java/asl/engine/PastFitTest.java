package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.engine.past.PastExecution;
import asl.engine.past.PastFit;
import asl.engine.past.PastReader;
import asl.engine.past.UnusableHistoryException;
import asl.history.HistoryEvent;
import asl.history.HistoryReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whether what is known of an earlier run is enough to go on with it. */
class PastFitTest {
  private static final String FAILS = "{'Type':'Fail','Error':'No'}";
  private static final String PASS = "{'Type':'Pass','End':true}";

  private static String states(String startAt, String states) {
    return "{'StartAt':'" + startAt + "','States':{" + states + "}}";
  }

  private static TestRun run(String definition) throws Exception {
    return TestRun.of(TestRun.json(definition), TestRun.request(List.of(1)), null);
  }

  private static PastExecution past(String definition) throws Exception {
    return read(run(definition).history());
  }

  private static PastExecution read(String history) throws UnusableHistoryException {
    return read(events(history));
  }

  private static PastExecution read(List<HistoryEvent> events) throws UnusableHistoryException {
    return PastReader.read("run", events, (arn, index) -> null);
  }

  private static List<HistoryEvent> events(String history) {
    byte[] bytes = history.getBytes(StandardCharsets.UTF_8);
    return HistoryReader.read(new ByteArrayInputStream(bytes)).events();
  }

  private static PastFit fit(String before, String now) throws Exception {
    return PastFit.of(past(before), DefinitionReader.read(TestRun.json(now)));
  }

  private static void assertRefused(String reason, String before, String now) throws Exception {
    PastExecution past = past(before);
    UnusableHistoryException refused =
        assertThrows(
            UnusableHistoryException.class,
            () -> PastFit.of(past, DefinitionReader.read(TestRun.json(now))));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(reason), message);
  }

  private static void assertUnreadable(String reason, String history) {
    UnusableHistoryException refused =
        assertThrows(UnusableHistoryException.class, () -> read(history));
    assertEquals(reason, refused.getMessage());
  }

  @Test
  void theSameDefinitionFits() throws Exception {
    String definition = states("A", "'A':{'Type':'Pass','Next':'B'},'B':" + FAILS);
    assertEquals(new PastFit(List.of(), List.of()), fit(definition, definition));
  }

  @Test
  void whatSucceededDoesNotGoOn() throws Exception {
    String definition = states("A", "'A':" + PASS);
    assertRefused("the execution is SUCCEEDED and cannot be redriven", definition, definition);
  }

  @Test
  void aStateThatRanBeforeMayBeGoneOrAnother() throws Exception {
    String before =
        states("A", "'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'C'},'C':" + FAILS);
    String now = states("B", "'B':{'Type':'Wait','Seconds':1,'Next':'C'},'C':" + FAILS);
    assertEquals(
        List.of(
            "the state \"A\" ran before and is not in the definition any more",
            "the state \"B\" ran as Pass and is a Wait now"),
        fit(before, now).told());
  }

  @Test
  void anotherStateMachineIsRefused() throws Exception {
    assertRefused(
        "it is the history of another state machine, with the states A, B",
        states("A", "'A':{'Type':'Pass','Next':'B'},'B':" + FAILS),
        states("X", "'X':" + FAILS));
  }

  @Test
  void theStateInWhichItStoppedHasToBeThere() throws Exception {
    String before = states("A", "'A':{'Type':'Pass','Next':'B'},'B':" + FAILS);
    assertRefused(
        "it stopped in the state \"B\", which is not in the definition any more",
        before,
        states("A", "'A':" + PASS));
    assertRefused(
        "it stopped in the state \"B\" as Fail, which is a Pass now",
        before,
        states("A", "'A':{'Type':'Pass','Next':'B'},'B':" + PASS));
  }

  @Test
  void theStatesInsideHaveToBeThereToo() throws Exception {
    String map = "'M':{'Type':'Map','ItemProcessor':%s,'End':true}";
    String before = states("M", map.formatted(states("A", "'A':" + FAILS)));
    assertRefused(
        "it stopped in the state \"A\", which is not in the definition any more",
        before,
        states("M", map.formatted(states("X", "'X':" + PASS))));
    assertEquals(List.of(), fit(before, before).told());
  }

  @Test
  void aBranchThatIsNotThereAnyMoreIsLeftOut() throws Exception {
    String parallel = "'P':{'Type':'Parallel','Branches':[%s],'End':true}";
    String good = states("G", "'G':" + PASS);
    String bad = states("B", "'B':" + FAILS);
    String before = states("P", parallel.formatted(good + "," + bad));
    assertEquals(List.of(), fit(before, before).told());
    assertEquals(
        List.of(
            "the state \"B\" ran before and is not in the definition any more",
            "a branch of the state \"P\" is not there any more; it is left out"),
        fit(before, states("P", parallel.formatted(good))).told());
    assertEquals(
        List.of("the state \"G\" ran as Pass and is a Succeed now"),
        fit(
                before,
                states("P", parallel.formatted(states("G", "'G':{'Type':'Succeed'}") + "," + bad)))
            .told());
  }

  @Test
  void theMapRunsThatGoOnAreTold() throws Exception {
    String definition =
        states(
            "M",
            "'M':{'Type':'Map','Label':'L','ItemProcessor':{'ProcessorConfig':{'Mode':"
                + "'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'A','States':{'A':"
                + FAILS
                + "}},'End':true}");
    List<String> mapRuns = fit(definition, definition).mapRuns();
    assertEquals(1, mapRuns.size());
    assertTrue(mapRuns.get(0).contains(":mapRun:machine/L:"), mapRuns::toString);
  }

  @Test
  void aHistoryBeginsWithTheStartAndHasAnEnd() throws Exception {
    String history = run(states("A", "'A':" + FAILS)).history();
    List<HistoryEvent> all = events(history);
    UnusableHistoryException late =
        assertThrows(UnusableHistoryException.class, () -> read(all.subList(1, all.size())));
    assertEquals("it does not begin with ExecutionStarted", late.getMessage());
    UnusableHistoryException none =
        assertThrows(UnusableHistoryException.class, () -> read(new ArrayList<>()));
    assertEquals("it has no events", none.getMessage());
    UnusableHistoryException unended =
        assertThrows(UnusableHistoryException.class, () -> read(all.subList(0, 2)));
    assertEquals(
        "the execution has not ended: its last event is FailStateEntered", unended.getMessage());
  }

  /** A history of a Parallel that stopped: one branch was left, the other one was not. */
  private static String parallelHistory(UnaryOperator<String> change) throws Exception {
    String history =
        run(states(
                "P",
                "'P':{'Type':'Parallel','Branches':["
                    + states("G", "'G':" + PASS)
                    + ","
                    + states("W", "'W':{'Type':'Wait','Seconds':5,'Next':'B'},'B':" + FAILS)
                    + "],'End':true}"))
            .history();
    String changed = change.apply(history);
    assertTrue(!changed.equals(history), history);
    return changed;
  }

  private static UnaryOperator<String> line(String part, UnaryOperator<String> change) {
    return history -> {
      StringBuilder text = new StringBuilder();
      history.lines().forEach(line -> text.append(line.contains(part) ? change.apply(line) : line));
      return text.toString();
    };
  }

  @Test
  void dataThatIsCutOffIsNotEnough() throws Exception {
    UnaryOperator<String> cut = line -> line.replace("\"truncated\":false", "\"truncated\":true");
    assertUnreadable(
        "the input of event 1 is cut off", parallelHistory(line("\"ExecutionStarted\"", cut)));
    assertUnreadable(
        "the input of event 2 (P) is cut off",
        parallelHistory(line("\"ParallelStateEntered\"", cut)));
    assertUnreadable(
        "the output of event 5 (G) is cut off", parallelHistory(line("\"PassStateExited\"", cut)));
    assertUnreadable(
        "the input of event 8 (B) is cut off", parallelHistory(line("\"FailStateEntered\"", cut)));
    // What a state that was left on the way gave is not wanted any more.
    read(parallelHistory(line("\"WaitStateExited\"", cut)));
  }

  @Test
  void dataThatWasLeftOutIsNotEnough() throws Exception {
    UnaryOperator<String> without = line -> line.replaceAll("\"(in|out)put\":\"[^,]*\",", "");
    assertUnreadable(
        "event 1 has no input; get the history with --include-execution-data",
        parallelHistory(line("\"ExecutionStarted\"", without)));
    assertUnreadable(
        "event 5 (G) has no output; get the history with --include-execution-data",
        parallelHistory(line("\"PassStateExited\"", without)));
  }

  @Test
  void anEventThatBelongsToNothingIsTold() throws Exception {
    UnaryOperator<String> elsewhere =
        line -> line.replaceAll("\"previousEventId\":[0-9]+", "\"previousEventId\":77");
    assertUnreadable(
        "event 5 follows event 77, which is not there",
        parallelHistory(line("\"PassStateExited\"", elsewhere)));
    UnaryOperator<String> map = line -> line.replace("ParallelStateStarted", "MapStateStarted");
    assertUnreadable(
        "event 3 (MapStateStarted) belongs to no state that was entered",
        parallelHistory(line("\"ParallelStateStarted\"", map)));
  }
}
