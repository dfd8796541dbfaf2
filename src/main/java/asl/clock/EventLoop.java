package asl.clock;

/**
 * The one line of work that an interpreter runs on. Actions run one after the other, on the thread
 * that called {@link #run}.
 */
public interface EventLoop extends Clock {
  /** Has the action run after those posted before it. May be called from any thread. */
  void post(Runnable action);

  /**
   * Says that work outside the loop has begun, so that a virtual clock does not jump ahead of it.
   * Each call is paired with one of {@link #workEnded}. Only from the loop.
   */
  void workBegun();

  /**
   * Whether time jumps to the next timer when no work is going on; in real time, somebody from
   * outside may still bring what is waited for.
   */
  boolean jumps();

  /** Says that work outside the loop has ended. Only from the loop. */
  void workEnded();

  /** Runs actions until {@link #stop}, or until nothing is left that could bring another. */
  void run();

  /** Ends {@link #run} after the action at hand. May be called from any thread. */
  void stop();

  /**
   * Has the action run before all that waits, and asks the action at hand to make way for it. May
   * be called from any thread.
   */
  void interrupt(Runnable action);

  /**
   * Whether the action at hand is to make way for another that cannot wait. Whoever is busy for
   * long looks here now and then, leaves the rest of the work for a later action, or gives it up
   * with an exception, which the loop then takes for that. Costs next to nothing; may be called
   * from any thread.
   */
  boolean isInterrupted();
}
