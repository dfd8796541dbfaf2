package asl.function.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
  @Test
  void whatServedTheWorkIsNotEndedOnceTheWorkIsDone() {
    AtomicInteger ended = new AtomicInteger();
    Cancellation cancellation = new Cancellation();
    cancellation.onCancel(ended::incrementAndGet);
    assertTrue(cancellation.finish());
    try (Workers workers = new Workers()) {
      cancellation.cancel(workers);
    }
    assertFalse(cancellation.isCancelled());
    assertEquals(0, ended.get());
  }

  @Test
  void workThatIsCancelledEndsOnceAndKnowsItWhenItIsDone() throws Exception {
    CountDownLatch ended = new CountDownLatch(2);
    Cancellation cancellation = new Cancellation();
    cancellation.onCancel(ended::countDown);
    try (Workers workers = new Workers()) {
      cancellation.cancel(workers);
      cancellation.cancel(workers);
      cancellation.onCancel(ended::countDown);
      assertTrue(ended.await(10, TimeUnit.SECONDS));
    }
    assertFalse(cancellation.finish());
  }
}
