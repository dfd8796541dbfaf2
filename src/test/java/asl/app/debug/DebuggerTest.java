package asl.app.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.app.JobException;
import asl.app.evaluate.Completion;
import asl.clock.WallClock;
import asl.definition.DefinitionReader;
import asl.definition.StateMachine;
import asl.engine.Execution;
import asl.engine.ExecutionRequest;
import asl.engine.Interpreter;
import asl.engine.Limits;
import asl.engine.Ports;
import asl.function.service.FolderStore;
import asl.history.ExecutionStatus;
import asl.source.SourceDocument;
import asl.source.SourceFile;
import asl.source.SourceReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the debugger does where its transcripts cannot show it: Tab, Ctrl-C, and a stop from
 * outside.
 */
class DebuggerTest {
  private static final String DEFINITION =
      """
      {"StartAt": "First", "States": {
        "First": {"Type": "Pass", "Next": "Second One"},
        "Second One": {"Type": "Wait", "Seconds": 0, "Next": "Last"},
        "Last": {"Type": "Succeed"}}}
      """;

  /** Answers with the lines it was given; what it is asked at the end is up to the test. */
  private static final class Script implements DebugConsole {
    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private BiFunction<String, Integer, Completion> completer = (line, at) -> Completion.NONE;
    private Runnable interrupted = () -> {};
    private Runnable atTheEnd = () -> {};

    Script(String... lines) {
      this.lines.addAll(List.of(lines));
    }

    @Override
    public void open(BiFunction<String, Integer, Completion> newCompleter, Runnable action) {
      completer = newCompleter;
      interrupted = action;
    }

    @Override
    public @Nullable String read(String prompt) {
      if (lines.isEmpty()) {
        atTheEnd.run();
      }
      return lines.poll();
    }

    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public void draw(String text) {
      said.add(text);
    }

    List<String> completed(String line) {
      return completer.apply(line, line.length()).candidates().stream()
          .map(Completion.Candidate::word)
          .toList();
    }
  }

  private final WallClock clock = new WallClock();
  private @Nullable ExecutionStatus status;
  private @Nullable Debugger debugger;

  private void run(Script console, boolean step, String... breakpoints) throws Exception {
    SourceDocument document = SourceReader.read(new SourceFile("d.json", DEFINITION));
    StateMachine machine = DefinitionReader.read(Objects.requireNonNull(document.root()).toValue());
    Debugger opened =
        Debugger.open(
            new DebugRequest(step, List.of(breakpoints), false, 0, false),
            console,
            document,
            machine,
            (invocation, listener) -> () -> {});
    debugger = opened;
    Ports ports =
        new Ports(
            clock,
            opened.tasks(),
            null,
            opened,
            new FolderStore(Map.of(), new asl.trust.KeptFiles()),
            () -> 7,
            opened,
            null,
            null);
    Interpreter interpreter = new Interpreter(ports);
    Execution execution =
        interpreter.start(
            interpreter.plan(machine),
            new ExecutionRequest("e", "m", Map.of("order", 1), false, new Limits(true, null)),
            ended -> status = ended.status());
    opened.begin(clock::standStill, () -> clock.post(() -> execution.abort("Told", "so")));
    assertTimeoutPreemptively(Duration.ofSeconds(20), clock::run);
  }

  @Test
  void tabOffersCommandsThenStatesThenWhatAnExpressionSees() throws Exception {
    Script console = new Script("set $limit 5");
    List<List<String>> offers = new ArrayList<>();
    console.atTheEnd =
        () -> {
          offers.add(console.completed("st"));
          offers.add(console.completed("u"));
          offers.add(console.completed("until "));
          offers.add(console.completed("until Second O"));
          offers.add(console.completed("break e"));
          offers.add(console.completed("print $.o"));
          offers.add(console.completed("p $li"));
          offers.add(console.completed("step x"));
          offers.add(console.completed("frobnicate x"));
        };
    run(console, true);
    assertEquals(
        List.of(
            List.of("step"),
            List.of("until "),
            List.of("First", "Second One", "Last"),
            List.of("Second One"),
            List.of("error"),
            List.of("order"),
            List.of("$limit"),
            List.of(),
            List.of()),
        offers);
  }

  @Test
  void everyCommandHasItsLineInTheHelp() throws Exception {
    Script console = new Script("help");
    run(console, true);
    for (DebugCommand command : DebugCommand.values()) {
      assertTrue(
          console.said.stream().anyMatch(line -> line.startsWith("  " + command.word())),
          command.word());
    }
  }

  @Test
  void anInterruptWhileItRunsStopsAtTheNextState() throws Exception {
    Script console = new Script("print 1");
    clock.post(() -> console.interrupted.run());
    run(console, false);
    assertEquals("Stopping at the next state; again ends the run.", console.said.get(0));
    assertTrue(console.said.contains("Before First (Pass, line 2)"), console.said.toString());
    assertEquals(ExecutionStatus.ABORTED, status);
  }

  @Test
  void aSecondInterruptEndsTheRun() throws Exception {
    Script console = new Script();
    clock.post(
        () -> {
          console.interrupted.run();
          console.interrupted.run();
        });
    run(console, false);
    assertEquals(1, console.said.size());
    assertEquals(ExecutionStatus.ABORTED, status);
  }

  @Test
  void aStopFromOutsideEndsTheWaitForACommand() throws Exception {
    Script console = new Script();
    CountDownLatch never = new CountDownLatch(1);
    console.atTheEnd =
        () -> {
          new Thread(() -> Objects.requireNonNull(debugger).close()).start();
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    run(console, true);
    assertEquals(ExecutionStatus.ABORTED, status);
  }

  @Test
  void theWaitForACommandTakesNoTime() throws Exception {
    Script console = new Script();
    CountDownLatch never = new CountDownLatch(1);
    Instant before = clock.now();
    console.atTheEnd =
        () -> {
          try {
            never.await(400, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    Instant begun = Instant.now();
    run(console, true);
    Duration real = Duration.between(begun, Instant.now());
    Duration seen = Duration.between(before, clock.now());
    assertTrue(real.minus(seen).toMillis() >= 300, real + " and " + seen);
  }

  @Test
  void stateNamesMayStandInQuotes() throws Exception {
    Script console = new Script("until \"Second One\"", "jump Last", "continue");
    run(console, true);
    assertTrue(console.said.contains("Before Last (Succeed, line 4)"), console.said.toString());
    assertEquals(ExecutionStatus.SUCCEEDED, status);
  }

  @Test
  void aBreakpointMustBeAState() {
    JobException refused =
        assertThrows(JobException.class, () -> run(new Script(), false, "Frist"));
    assertEquals(
        "--break: there is no state \"Frist\". Did you mean \"First\"?", refused.sentence());
  }
}
