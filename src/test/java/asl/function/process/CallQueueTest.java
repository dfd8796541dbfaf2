package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.TaskInvoker;
import asl.function.TaskUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void howeverManyFunctionsAreBusyAnotherHasRoom() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    try (Workers workers = new Workers()) {
      for (int function = 0; function < 5; function++) {
        CallQueue busy = new CallQueue(workers, 32);
        for (int i = 0; i < 1000; i++) {
          busy.add(() -> awaitQuietly(other));
        }
      }
      new CallQueue(workers, 32).add(other::countDown);
      assertTrue(other.await(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void onlyATaskThatWaitsHearsOfItAndOfItsTurn() throws Exception {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(2);
    try (Workers workers = new Workers()) {
      CallQueue queue = new CallQueue(workers, 1);
      queue.add(
          () -> {
            awaitQuietly(go);
            heard.add("first runs");
            done.countDown();
          },
          new Hearing("first", heard));
      queue.add(
          () -> {
            heard.add("second runs");
            done.countDown();
          },
          new Hearing("second", heard));
      go.countDown();
      assertTrue(done.await(60, TimeUnit.SECONDS));
    }
    assertEquals(List.of("second queued", "first runs", "second begun", "second runs"), heard);
  }

  private record Hearing(String name, List<String> heard) implements TaskInvoker.Listener {
    @Override
    public void updated(TaskUpdate update) {
      heard.add(name + " " + update);
    }

    @Override
    public void queued() {
      heard.add(name + " queued");
    }

    @Override
    public void begun() {
      heard.add(name + " begun");
    }
  }

  @Test
  void aNarrowedQueueGoesOnWithFewer() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(2);
    AtomicBoolean together = new AtomicBoolean();
    CountDownLatch done = new CountDownLatch(2);
    try (Workers workers = new Workers()) {
      CallQueue queue = new CallQueue(workers, 4);
      for (int i = 0; i < 4; i++) {
        queue.add(() -> awaitQuietly(go));
      }
      for (int i = 0; i < 2; i++) {
        queue.add(
            () -> {
              other.countDown();
              together.compareAndSet(false, done.getCount() == 2 && begins(other));
              done.countDown();
            });
      }
      queue.narrow(1);
      go.countDown();
      assertTrue(done.await(60, TimeUnit.SECONDS));
    }
    assertFalse(together.get());
  }

  private static boolean begins(CountDownLatch other) {
    try {
      return other.await(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void aCallThatThrowsHoldsUpNoOther() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Thread.UncaughtExceptionHandler former = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {});
    try (Workers workers = new Workers()) {
      CallQueue queue = new CallQueue(workers, 1);
      queue.add(
          () -> {
            throw new AssertionError("a bug");
          });
      queue.add(done::countDown);
      assertTrue(done.await(60, TimeUnit.SECONDS));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(former);
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
