package asl.engine;

import asl.clock.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state that waits: until its time has come, until somebody skips the wait, or in vain. */
final class StateWait implements ProgressSink.Wait {
  private final Visit visit;
  private final Instant until;
  private final boolean beforeRetry;
  private final Runnable then;
  private final @Nullable ProgressSink progress;
  private Clock.@Nullable Timer timer;

  private StateWait(Visit visit, Instant until, boolean beforeRetry, Runnable then) {
    this.visit = visit;
    this.until = until;
    this.beforeRetry = beforeRetry;
    this.then = then;
    this.progress = visit.execution().ports().progress();
  }

  /**
   * Begins one.
   *
   * @param then what follows
   */
  static void begin(Visit visit, Instant until, boolean beforeRetry, Runnable then) {
    StateWait wait = new StateWait(visit, until, beforeRetry, then);
    wait.timer = visit.execution().loop().at(until, wait::skip);
    visit.cancellation = cut -> wait.end();
    if (wait.progress != null) {
      wait.progress.waitBegun(wait);
    }
  }

  private void end() {
    Clock.Timer set = timer;
    if (set != null) {
      set.cancel();
      timer = null;
      if (progress != null) {
        progress.waitEnded(this);
      }
    }
  }

  @Override
  public void skip() {
    if (timer != null) {
      end();
      visit.cancellation = null;
      then.run();
    }
  }

  @Override
  public String state() {
    return visit.plan.name();
  }

  @Override
  public Instant until() {
    return until;
  }

  @Override
  public boolean isBeforeRetry() {
    return beforeRetry;
  }
}
