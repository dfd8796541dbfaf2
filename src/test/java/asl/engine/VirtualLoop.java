package asl.engine;

import asl.clock.EventLoop;
import asl.clock.VirtualClock;
import java.time.Instant;

/**
 * Virtual time in which scripted work takes virtual time too: its answers are timers, so that
 * nothing outside the loop is ever waited for.
 */
final class VirtualLoop implements EventLoop {
  /** When every case starts. */
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final VirtualClock clock;
  private final boolean jumps;
  private int works;

  VirtualLoop() {
    this(START);
  }

  /** Time that goes on from an instant. */
  VirtualLoop(Instant start) {
    this(start, true);
  }

  private VirtualLoop(Instant start, boolean jumps) {
    clock = new VirtualClock(start);
    this.jumps = jumps;
  }

  /** Time that says of itself that it does not jump. */
  static VirtualLoop asInRealTime() {
    return new VirtualLoop(START, false);
  }

  /** How much work outside the loop is said to be going on. */
  int works() {
    return works;
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public Timer at(Instant instant, Runnable action) {
    return clock.at(instant, action);
  }

  @Override
  public void post(Runnable action) {
    clock.post(action);
  }

  @Override
  public boolean jumps() {
    return jumps;
  }

  @Override
  public void workBegun() {
    works++;
  }

  @Override
  public void workEnded() {
    works--;
  }

  @Override
  public void run() {
    clock.run();
  }

  @Override
  public void stop() {
    clock.stop();
  }

  @Override
  public void interrupt(Runnable action) {
    clock.interrupt(action);
  }

  @Override
  public boolean isInterrupted() {
    return clock.isInterrupted();
  }
}
