package asl.function.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import asl.function.process.CallQueue;
import asl.function.process.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgramSharesTest {
  private static final int CALLS = 100;

  /** How many calls of each function begin at once, of many that do not end. */
  private static List<Integer> atOnce(int room, List<Integer> wanted) {
    List<Integer> begun = new ArrayList<>();
    try (Workers workers = new Workers()) {
      ProgramShares shares = new ProgramShares(room);
      List<CallQueue> queues = new ArrayList<>();
      for (int limit : wanted) {
        CallQueue queue = new CallQueue(workers, limit);
        shares.add(queue, limit);
        queues.add(queue);
      }
      for (CallQueue queue : queues) {
        Waiting waiting = new Waiting();
        for (int i = 0; i < CALLS; i++) {
          queue.add(ProgramSharesTest::call, waiting);
        }
        begun.add(CALLS - waiting.count);
      }
    }
    return begun;
  }

  private static void call() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Waiting implements TaskInvoker.Listener {
    private int count;

    @Override
    public void updated(TaskUpdate update) {}

    @Override
    public void queued() {
      count++;
    }
  }

  @Test
  void functionsHaveEqualPartsOfTheRoomAndNoMoreThanTheyWant() {
    assertEquals(List.of(44), atOnce(44, List.of(64)));
    assertEquals(List.of(11, 11, 2, 11), atOnce(44, List.of(64, 16, 2, 16)));
    assertEquals(List.of(16, 16), atOnce(1000, List.of(16, 16)));
  }

  @Test
  void whereThereAreMoreFunctionsThanRoomEachHasOneCall() {
    assertEquals(Collections.nCopies(6, 1), atOnce(5, Collections.nCopies(6, 16)));
  }
}
