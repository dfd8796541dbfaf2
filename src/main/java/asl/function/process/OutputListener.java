package asl.function.process;

/** Hears what functions print and log, line by line, from any thread. */
@FunctionalInterface
public interface OutputListener {
  /**
   * A line.
   *
   * @param stateName the state whose task prints; where one process serves several, the last
   * @param line without line end; control characters made visible
   */
  void printed(String stateName, String line);
}
