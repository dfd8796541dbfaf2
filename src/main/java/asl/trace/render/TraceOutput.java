package asl.trace.render;

import java.util.function.Supplier;

/** Where lines of a trace go while it runs. */
@FunctionalInterface
public interface TraceOutput {
  /** A line, without its line break. */
  void line(String text);

  /**
   * What is going on, for a line that is overwritten; may come very often, so that the text is made
   * only when it is asked for.
   */
  default void progress(Supplier<String> text) {}
}
