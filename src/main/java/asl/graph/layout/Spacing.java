package asl.graph.layout;

/**
 * The least distances in a drawing, in its unit.
 *
 * @param nodes between boxes side by side
 * @param layers between boxes below one another
 * @param edges between links side by side
 * @param edgeToNode between a link and a box
 */
public record Spacing(double nodes, double layers, double edges, double edgeToNode) {}
