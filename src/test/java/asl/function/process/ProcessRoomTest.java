package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProcessRoomTest {
  @Test
  void whoeverFindsNoRoomWaitsForTheEndOfAnother() throws Exception {
    ProcessRoom room = new ProcessRoom(() -> 1);
    room.take();
    CountDownLatch taken = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                room.take();
                taken.countDown();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    waiting.start();
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
