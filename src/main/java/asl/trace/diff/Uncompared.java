package asl.trace.diff;

import java.util.List;

/**
 * Executions that a state started and that could not be compared, since only one side has their
 * histories. That is no difference: a history may have been left out.
 *
 * @param place the names of the states, branches and iterations around the state
 * @param state the state's name
 * @param first how many have a history in the first only
 * @param second how many have a history in the second only
 */
public record Uncompared(List<String> place, String state, int first, int second) {}
