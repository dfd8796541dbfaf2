package asl.definition;

import org.jspecify.annotations.Nullable;

/**
 * Where a state leads (specification: "Transitions").
 *
 * @param next the next state's name; null if absent
 * @param end whether {@code End} is true
 */
public record Transition(@Nullable String next, boolean end) {}
