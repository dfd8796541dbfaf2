package asl.trace.render;

import asl.trace.TraceFilter;

/**
 * What a tree shows beside the states.
 *
 * @param filter which visits are shown
 * @param data whether inputs, outputs, parameters and variables are shown
 * @param changes whether the differences between a state's input and output are shown
 * @param why whether choices and errors are explained
 * @param full whether nothing is cut or left out
 * @param iterationsShown how many iterations of a Map state are shown, beside those that failed
 */
public record TreeOptions(
    TraceFilter filter,
    boolean data,
    boolean changes,
    boolean why,
    boolean full,
    int iterationsShown) {
  /** States only. */
  public static final TreeOptions DEFAULT =
      new TreeOptions(TraceFilter.ALL, false, false, false, false, 10);
}
