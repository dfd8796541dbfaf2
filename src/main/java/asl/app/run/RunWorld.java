package asl.app.run;

import asl.clock.Clock;
import asl.clock.EventLoop;
import asl.clock.VirtualClock;
import asl.clock.WallClock;
import asl.engine.past.PastExecution;
import asl.function.RequestIds;
import asl.function.TaskTime;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a run lives in: its loop, with its time, and what every identifier of it comes from. In
 * virtual time and with a seed these are the same each time.
 */
final class RunWorld implements TaskTime {
  private final EventLoop loop;
  private final long seed;
  private final long before;
  private final RequestIds ids;

  private RunWorld(EventLoop loop, long seed, long before, RequestIds ids) {
    this.before = before;
    this.loop = loop;
    this.seed = seed;
    this.ids = ids;
  }

  /**
   * The world of a run.
   *
   * @param past the execution that it goes on with; null for a new one
   */
  static RunWorld of(RunRequest request, @Nullable PastExecution past) {
    long before = past == null ? 0 : past.lastEventId();
    boolean virtual = request.time().virtual();
    Long given = request.seed();
    if (given == null && !virtual) {
      return new RunWorld(
          new WallClock(), new SplittableRandom().nextLong(), before, RequestIds.UNGUESSABLE);
    }
    long seed = given == null ? 0 : given;
    EventLoop loop = virtual ? virtual(request, past) : new WallClock();
    return new RunWorld(loop, seed, before, RequestIds.of(~(seed + before)));
  }

  /** Virtual time goes on where an earlier run ended. */
  private static EventLoop virtual(RunRequest request, @Nullable PastExecution past) {
    if (past != null) {
      return new VirtualClock(past.stopped());
    }
    Instant start = request.time().start();
    return new VirtualClock(start == null ? new WallClock().now() : start);
  }

  EventLoop loop() {
    return loop;
  }

  long seed() {
    return seed;
  }

  /** What the execution draws from follows from: another seed where it goes on with an old one. */
  long drawSeed() {
    return seed + before;
  }

  RequestIds ids() {
    return ids;
  }

  @Override
  public Instant now() {
    return loop.now();
  }

  @Override
  public boolean isVirtual() {
    return loop.jumps();
  }

  /** Nobody works on what only waits for its time: virtual time may jump there. */
  @Override
  public Runnable after(Duration delay, Runnable action) {
    Runnable goOn = rest();
    Clock.Timer timer =
        loop.at(
            loop.now().plus(delay),
            () -> {
              goOn.run();
              action.run();
            });
    return () -> {
      goOn.run();
      timer.cancel();
    };
  }

  @Override
  public Runnable rest() {
    loop.workEnded();
    return loop::workBegun;
  }
}
