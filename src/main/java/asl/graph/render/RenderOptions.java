package asl.graph.render;

import asl.graph.PathTaken;
import org.jspecify.annotations.Nullable;

/**
 * How a picture is wanted; a format passes over what it does not know.
 *
 * @param title what the picture is called, such as the file's name; empty for none
 * @param path the path taken that the picture is lit up with; null for a plain picture
 * @param color terminal: whether to colour
 * @param ascii terminal: whether to draw with ASCII characters only
 * @param width terminal: how many columns there are; 0 for as many as it takes
 * @param scale PNG: pixels for each unit of the drawing; 0 for 2, or what keeps a large picture
 *     below 80 million pixels
 */
public record RenderOptions(
    String title, @Nullable PathTaken path, boolean color, boolean ascii, int width, double scale) {
  /** A plain picture without colour, as wide as it gets, at the usual scale. */
  public static final RenderOptions DEFAULT = new RenderOptions("", null, false, false, 0, 0);

  /** The same with that title. */
  public RenderOptions withTitle(String newTitle) {
    return new RenderOptions(newTitle, path, color, ascii, width, scale);
  }

  /** The same with that path taken. */
  public RenderOptions withPath(@Nullable PathTaken newPath) {
    return new RenderOptions(title, newPath, color, ascii, width, scale);
  }

  /** The same for a terminal of that kind. */
  public RenderOptions withTerminal(boolean newColor, boolean newAscii, int newWidth) {
    return new RenderOptions(title, path, newColor, newAscii, newWidth, scale);
  }

  /** The same at that scale, above 0. */
  public RenderOptions withScale(double newScale) {
    return new RenderOptions(title, path, color, ascii, width, newScale);
  }
}
