package asl.graph.drawing;

/** Writes an outline as SVG path data. */
final class SvgPath implements Outline.Pen {
  private final StringBuilder out;

  SvgPath(StringBuilder out) {
    this.out = out;
  }

  @Override
  public void moveTo(double x, double y) {
    out.append('M');
    pair(x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    out.append('L');
    pair(x, y);
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    out.append('C');
    pair(x1, y1);
    out.append(' ');
    pair(x2, y2);
    out.append(' ');
    pair(x, y);
  }

  @Override
  public void close() {
    out.append('Z');
  }

  private void pair(double x, double y) {
    out.append(SvgWriter.number(x)).append(' ').append(SvgWriter.number(y));
  }
}
