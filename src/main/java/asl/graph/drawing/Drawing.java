package asl.graph.drawing;

import java.util.List;

/**
 * A finished drawing. The unit is the CSS pixel; the origin is the top left corner.
 *
 * @param width how wide
 * @param height how high
 * @param title what it is called; empty for nothing
 * @param description what it shows, for those who do not see it
 * @param figures from the back to the front
 */
public record Drawing(
    double width, double height, String title, String description, List<Figure> figures) {}
