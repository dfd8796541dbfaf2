package asl.engine;

import org.jspecify.annotations.Nullable;

/** Hears how a strand ended: the execution, a Parallel state or a Map state. */
interface StrandOwner {
  /** The strand's last state was left with this output. */
  void strandSucceeded(Strand strand, @Nullable Object output);

  /** A state failed and nothing in the strand held the failure. */
  void strandFailed(Strand strand, Failure failure);
}
