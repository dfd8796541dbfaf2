package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallQueueTest {
  @Test
  void callsBeyondTheLimitWaitInOrder() throws Exception {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch done = new CountDownLatch(10_000);
    try (Workers workers = new Workers()) {
      CallQueue queue = new CallQueue(workers, 1);
      for (int i = 0; i < 10_000; i++) {
        int number = i;
        queue.add(
            () -> {
              order.add(number);
              done.countDown();
            });
      }
      assertTrue(done.await(60, TimeUnit.SECONDS));
    }
    assertEquals(IntStream.range(0, 10_000).boxed().toList(), order);
  }

  @Test
  void noMoreThanTheLimitRunAtATimeAndAllOfThemWhereThereIsRoom() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(100);
    CountDownLatch done = new CountDownLatch(300);
    try (Workers workers = new Workers()) {
      workers.makeRoom(100);
      CallQueue queue = new CallQueue(workers, 100);
      for (int i = 0; i < 300; i++) {
        queue.add(
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              full.countDown();
              awaitQuietly(full);
              running.decrementAndGet();
              done.countDown();
            });
      }
      assertTrue(done.await(60, TimeUnit.SECONDS));
    }
    assertEquals(100, most.get());
  }

  @Test
  void aBusyFunctionLeavesRoomForAnother() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      CallQueue busy = new CallQueue(workers, 32);
      for (int i = 0; i < 1000; i++) {
        busy.add(() -> awaitQuietly(other));
      }
      new CallQueue(workers, 32).add(other::countDown);
      assertTrue(other.await(60, TimeUnit.SECONDS));
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
