package asl.graph.drawing;

/** Tells how wide a text is, in the unit of whoever asks. */
@FunctionalInterface
public interface TextMeasure {
  /** The width of one line. */
  double width(String text);
}
