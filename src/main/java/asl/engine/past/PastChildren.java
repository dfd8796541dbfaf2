package asl.engine.past;

import org.jspecify.annotations.Nullable;

/** What is beside the history of an earlier run: the child executions of its map runs. */
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

  /**
   * Hears what does not fit and comes to light only when a state goes on, before anything of it
   * runs.
   *
   * @param sentence without a full stop
   */
  default void told(String sentence) {}
}
