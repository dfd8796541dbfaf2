package asl.app.run;

import asl.app.view.ExecutionView;
import org.jspecify.annotations.Nullable;

/** Hears what is said while an execution runs. Lines come without their line breaks. */
public interface RunTalk {
  /**
   * A function printed something.
   *
   * @param state the state whose function it is
   */
  void printed(String state, String line);

  /** What shows the execution while it runs; null if nothing does. */
  default @Nullable ExecutionView view() {
    return null;
  }

  /** Who watches what the run is busy with; null if nobody does. */
  default @Nullable RunProgress progress() {
    return null;
  }

  /** Whether somebody is there who can be asked. */
  default boolean isAnswered() {
    return false;
  }

  /** Waits for a line that answers a question; null when nobody answers any more. */
  default @Nullable String answer() {
    return null;
  }

  /** Something that the user should know, as one sentence or a few lines. */
  default void warned(String text) {}
}
