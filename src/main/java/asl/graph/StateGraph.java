package asl.graph;

import org.jspecify.annotations.Nullable;

/**
 * A state machine as a graph: what all pictures of it have in common.
 *
 * @param comment the machine's Comment; null if absent
 * @param root the machine's own states, with the start and the end
 */
public record StateGraph(@Nullable String comment, Cluster root) {}
