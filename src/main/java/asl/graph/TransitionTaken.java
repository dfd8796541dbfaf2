package asl.graph;

import org.jspecify.annotations.Nullable;

/**
 * How often an execution went from one state to another.
 *
 * @param from the state's name; null for the start of the machine
 * @param to the state's name; null for the end of the machine
 * @param caught whether a catcher sent it there
 * @param count how often
 */
public record TransitionTaken(
    @Nullable String from, @Nullable String to, boolean caught, long count) {}
