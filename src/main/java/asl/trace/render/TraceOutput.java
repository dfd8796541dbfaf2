package asl.trace.render;

/** Where lines of a trace go while it runs. */
@FunctionalInterface
public interface TraceOutput {
  /** A line, without its line break. */
  void line(String text);
}
