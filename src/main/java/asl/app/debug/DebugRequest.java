package asl.app.debug;

import java.util.List;

/**
 * Where to stop, and how to show things.
 *
 * @param step whether to stop before the first state
 * @param breakpoints names of states to stop before
 * @param breakOnError whether to stop when a state has failed
 * @param width the columns of the terminal; 0 where lines may be as long as they like
 * @param colour whether to use ANSI colours
 */
public record DebugRequest(
    boolean step, List<String> breakpoints, boolean breakOnError, int width, boolean colour) {}
