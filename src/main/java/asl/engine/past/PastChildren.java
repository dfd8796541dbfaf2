package asl.engine.past;

import org.jspecify.annotations.Nullable;

/** The child executions of earlier map runs. */
@FunctionalInterface
public interface PastChildren {
  /** No histories of child executions are at hand. */
  PastChildren NONE = (mapRunArn, index) -> null;

  /**
   * What came of one of them.
   *
   * @param mapRunArn the map run
   * @param index its place among the children of the map run, from 0
   * @return null if it had not begun, or if nothing is known of it
   */
  @Nullable PastExecution child(String mapRunArn, int index);
}
