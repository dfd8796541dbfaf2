package asl.engine;

/** Ends the work that a visit has begun, because nobody waits for it any more. */
@FunctionalInterface
interface Cancellation {
  /** Ends it, with the events that tell so. */
  void cancel(Cut cut);
}
