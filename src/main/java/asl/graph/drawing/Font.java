package asl.graph.drawing;

/**
 * A size and weight of the one family that drawings use.
 *
 * @param size in CSS pixels
 * @param bold whether bold
 */
public record Font(double size, boolean bold) implements TextMeasure {
  /** The width of a line of text, a little too wide rather than too narrow. */
  @Override
  public double width(String text) {
    return AdvanceWidths.of(text, bold) * size / 1000;
  }
}
