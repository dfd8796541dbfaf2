package asl.graph.layout;

/**
 * A place in a drawing; y grows downwards.
 *
 * @param x from the left
 * @param y from the top
 */
public record Point(double x, double y) {}
