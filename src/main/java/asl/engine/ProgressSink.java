package asl.engine;

import java.time.Instant;

/** Hears, on the loop, of what takes its time: waits that go on and Map states that get ahead. */
public interface ProgressSink {
  /** A wait has begun: of a Wait state, or before a retry. */
  void waitBegun(Wait wait);

  /** A wait is over, because its time has come, somebody skipped it, or nobody needs it. */
  void waitEnded(Wait wait);

  /**
   * A Map state has begun, or one more of its iterations has ended.
   *
   * @param state the Map state's name
   * @param done how many items are done, those that failed included
   * @param failed how many of them failed
   * @param total how many there are; 0 while that is not known
   */
  void mapAdvanced(String state, long done, long failed, long total);

  /** A Map state is over, whatever came of it. */
  void mapEnded(String state);

  /** A wait that goes on. */
  interface Wait {
    /** The state's name. */
    String state();

    /** When it ends by itself. */
    Instant until();

    /** Whether it is the wait before a retry. */
    boolean isBeforeRetry();

    /** Ends it now; only on the loop. What follows happens earlier, nothing else is different. */
    void skip();
  }
}
