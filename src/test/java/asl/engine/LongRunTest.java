package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.definition.DefinitionReader;
import asl.history.EventType;
import asl.history.ExecutionStatus;
import asl.history.HistoryEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Work that takes long lets others have their turn. */
@Timeout(60)
class LongRunTest {
  private static final String ENDLESS =
      "{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Pass','Next':'A'}}}";
  private static final String DISTRIBUTED =
      "{'StartAt':'M','States':{'M':{'Type':'Map','ItemProcessor':{'ProcessorConfig':{'Mode':"
          + "'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'I','States':{'I':{'Type':"
          + "'Pass','End':true}}},'End':true}}}";

  private final VirtualLoop loop = new VirtualLoop();
  private final List<HistoryEvent> events = new ArrayList<>();
  private final List<ExecutionResult> results = new ArrayList<>();
  private int childrenEnded;

  private Execution start(String definition, @Nullable Object input, @Nullable Long limit)
      throws Exception {
    ProgressSink progress =
        new ProgressSink() {
          @Override
          public void waitBegun(Wait wait) {}

          @Override
          public void waitEnded(Wait wait) {}

          @Override
          public void mapAdvanced(String state, long done, long failed, long total) {
            childrenEnded = (int) done;
          }

          @Override
          public void mapEnded(String state) {}
        };
    Interpreter interpreter =
        new Interpreter(
            new Ports(
                loop,
                new ScriptedTasks(loop, null),
                events::add,
                null,
                new MemoryObjects(),
                new SeededRandom(TestRun.SEED),
                null,
                progress,
                null));
    ExecutionRequest request =
        new ExecutionRequest("run", "machine", input, false, new Limits(true, limit));
    Plan plan = interpreter.plan(DefinitionReader.read(TestRun.json(definition)));
    return interpreter.start(plan, request, results::add);
  }

  /** Runs; what is done here and what it posts has its turns in that order. */
  private void onLoop(Executable first) {
    loop.post(
        () -> {
          try {
            first.execute();
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
        });
    loop.run();
  }

  @Test
  void anEndlessLoopLetsOthersHaveTheirTurn() throws Exception {
    onLoop(
        () -> {
          Execution execution = start(ENDLESS, Map.of(), null);
          loop.post(() -> execution.abort("Stopped", null));
        });
    assertEquals(ExecutionStatus.ABORTED, results.get(0).status());
    assertTrue(events.size() > 1000, () -> events.size() + " events");
  }

  @Test
  void anEndlessLoopMakesWayForWhatCannotWait() throws Exception {
    Execution execution = start(ENDLESS, Map.of(), null);
    assertFalse(execution.isOver());
    loop.interrupt(() -> loop.interrupt(() -> execution.abort("Stopped", null)));
    loop.run();
    assertTrue(execution.isOver());
    assertTrue(events.size() < 10, () -> events.size() + " events");
  }

  @Test
  void manyChildExecutionsLetOthersHaveTheirTurn() throws Exception {
    List<Integer> seen = new ArrayList<>();
    onLoop(
        () -> {
          start(DISTRIBUTED, Collections.nCopies(2500, 1), null);
          loop.post(() -> seen.add(childrenEnded));
        });
    assertEquals(List.of(1000), seen);
    assertEquals(2500, childrenEnded);
    assertEquals(Collections.nCopies(2500, 1), results.get(0).output());
  }

  @Test
  void whatEndsLeavesNoTimerOfTheMachineBehind() throws Exception {
    start(
        "{'TimeoutSeconds':100,'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':3,'End':true}}}",
        Map.of(),
        null);
    loop.run();
    assertEquals(VirtualLoop.START.plusSeconds(3), loop.now());
  }

  @Test
  void whatFailsLeavesNoTimerBehindEither() throws Exception {
    start(
        "{'TimeoutSeconds':100,'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':3,'Next':'B'},"
            + "'B':{'Type':'Fail'}}}",
        Map.of(),
        null);
    loop.run();
    assertEquals(VirtualLoop.START.plusSeconds(3), loop.now());
  }

  @Test
  void aWaitThatNobodyNeedsLeavesNoTimerBehind() throws Exception {
    Execution execution =
        start(
            "{'StartAt':'A','States':{'A':{'Type':'Wait','Seconds':100,'End':true}}}",
            Map.of(),
            null);
    loop.at(VirtualLoop.START.plusSeconds(2), () -> execution.abort(null, null));
    loop.run();
    assertEquals(VirtualLoop.START.plusSeconds(2), loop.now());
  }

  @Test
  void aFullHistoryEndsTheOtherBranchesToo() throws Exception {
    start(
        "{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':[{'StartAt':'W','States':"
            + "{'W':{'Type':'Wait','Seconds':100,'End':true}}},"
            + ENDLESS
            + "],'End':true}}}",
        Map.of(),
        50L);
    loop.run();
    assertEquals(VirtualLoop.START, loop.now());
    assertEquals(50, events.size());
    assertEquals(EventType.EXECUTION_FAILED, events.get(49).type());
  }
}
