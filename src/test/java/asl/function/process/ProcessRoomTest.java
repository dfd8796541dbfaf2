package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessRoomTest {
  @Test
  void whoeverFindsNoRoomWaitsForTheEndOfAnother() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    room.take();
    CountDownLatch taken = new CountDownLatch(1);
    Thread waiting = waiting(room, taken::countDown);
    assertFalse(taken.await(300, TimeUnit.MILLISECONDS));
    room.give();
    assertTrue(taken.await(30, TimeUnit.SECONDS));
    waiting.join();
  }

  @Test
  void anIdleProgramIsEndedWhereNoneEndsByItself() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    AtomicInteger asked = new AtomicInteger();
    room.add(
        () -> {
          asked.incrementAndGet();
          return false;
        });
    room.add(
        () -> {
          room.give();
          return true;
        });
    room.take();
    assertEquals(0, asked.get(), "there was room");
    room.take();
    assertEquals(1, asked.get());
  }

  private static Thread waiting(ProcessRoom room, Runnable then) {
    Thread thread =
        new Thread(
            () -> {
              try {
                room.take();
                then.run();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void roomIsGivenInTheOrderInWhichItWasAskedFor() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    room.take();
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      threads.add(
          waiting(
              room,
              () -> {
                order.add(number);
                room.give();
              }));
    }
    while (!room.isWanted()) {
      // Then all have looked again in vain.
      Thread.onSpinWait();
    }
    room.give();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(IntStream.range(0, 20).boxed().toList(), order);
  }

  @Test
  void aProgramThatHasDoneItsWorkMakesWayWhereNoneIsIdle() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    assertFalse(room.isWanted());
    room.take();
    Thread thread = waiting(room, () -> {});
    while (!room.isWanted()) {
      Thread.onSpinWait();
    }
    assertFalse(room.isWanted(), "one makes way for one");
    room.give();
    thread.join();
    assertFalse(room.isWanted(), "nobody waits");
  }

  @Test
  void theEndOfTheRunEndsTheWaiting() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    room.take();
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, room::take);
    assertTrue(Thread.interrupted());
  }

  @Test
  void theRoomIsWhatTheFilesOfThisProcessAllow() {
    assertEquals(44, OpenFiles.programs(256));
    assertEquals(1, OpenFiles.programs(16));
    assertTrue(OpenFiles.programs() >= 1);
  }
}
