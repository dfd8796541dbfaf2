package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.ClusterKind;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.StateGraph;
import asl.graph.layout.Box;
import asl.graph.layout.Link;
import asl.graph.layout.Point;
import asl.graph.render.TerminalGlyphs.Line;
import asl.text.Columns;
import java.util.List;

/** The picture in cells. */
final class TerminalPicture {
  private static final long MOST_CELLS = 20_000_000;

  private final StateGraph graph;
  private final Overlay overlay;
  private final TerminalGlyphs glyphs;
  private final TerminalFace face;
  private final TerminalSizes sizes;
  private final Placement placement;

  TerminalPicture(StateGraph graph, Overlay overlay, TerminalGlyphs glyphs) {
    this.graph = graph;
    this.overlay = overlay;
    this.glyphs = glyphs;
    this.face = new TerminalFace(overlay, glyphs);
    this.sizes = new TerminalSizes(face);
    this.placement = Placement.of(graph, sizes);
  }

  /** How many columns the picture takes. */
  int width() {
    return (int) Math.ceil(placement.root().width());
  }

  /** Whether it is too large to be held in memory as cells. */
  boolean isHuge() {
    return (long) width() * row(placement.root().height()) > MOST_CELLS;
  }

  String draw(boolean color) {
    int height = row(placement.root().height()) + 1;
    TerminalCanvas canvas = new TerminalCanvas(width(), height, glyphs);
    paint(graph.root(), false, canvas);
    return canvas.draw(color).stripTrailing() + '\n';
  }

  private void paint(Cluster cluster, boolean inside, TerminalCanvas canvas) {
    for (Node node : cluster.nodes()) {
      paint(node, inside, canvas);
      for (Cluster inner : node.clusters()) {
        if (inner.kind() == ClusterKind.BRANCH) {
          Box frame = placement.frame(inner);
          int x = column(frame.x());
          int y = row(frame.y());
          canvas.box(x, y, cells(frame), rows(frame), Line.DASHED, TerminalInk.BRIGHT_BLACK);
          canvas.text(x + 2, y, " " + inner.name() + " ", TerminalInk.BRIGHT_BLACK);
        }
        paint(inner, true, canvas);
      }
    }
    cluster.edges().stream().filter(edge -> !isLit(edge)).forEach(edge -> way(edge, canvas));
    cluster.edges().stream().filter(this::isLit).forEach(edge -> way(edge, canvas));
    cluster.edges().forEach(edge -> label(edge, canvas));
  }

  private boolean isLit(Edge edge) {
    return overlay.count(edge) > 0;
  }

  private void paint(Node node, boolean inside, TerminalCanvas canvas) {
    Box box = placement.box(node);
    int x = column(box.x());
    int y = row(box.y());
    Standing standing = overlay.standing(node);
    TerminalInk ink = TerminalInk.of(node.kind(), standing);
    boolean heavy = standing != Standing.PLAIN && standing != Standing.UNREACHED;
    Line line = node.kind() == NodeKind.MISSING ? Line.DASHED : heavy ? Line.HEAVY : Line.LIGHT;
    canvas.box(x, y, cells(box), rows(box), line, ink);
    int at = y + 1;
    for (TerminalFace.Row row : sizes.rows(node)) {
      boolean centred = !node.kind().isState() && node.kind() != NodeKind.MISSING;
      int left = centred ? (cells(box) - Columns.of(row.text())) / 2 : 2;
      canvas.text(x + left, at++, row.text(), row.ink());
    }
    if (inside && node.start()) {
      canvas.text(x + 2, y, String.valueOf(glyphs.start()), ink);
    }
    if (inside && node.end()) {
      canvas.text(x + 2, y + rows(box) - 1, String.valueOf(glyphs.end()), ink);
    }
  }

  private void way(Edge edge, TerminalCanvas canvas) {
    Link link = placement.link(edge);
    if (link == null || link.points().size() < 2) {
      return;
    }
    boolean lit = isLit(edge);
    Line line = lit ? Line.HEAVY : edge.caught() ? Line.DASHED : Line.LIGHT;
    List<Point> points = link.points();
    int last = points.size() - 1;
    int[] x = new int[last + 1];
    int[] y = new int[last + 1];
    for (int i = 0; i <= last; i++) {
      x[i] = (int) Math.floor(points.get(i).x());
      y[i] = row(points.get(i).y() - 0.01);
    }
    // The ends lie on the borders: the start is drawn into its box, the head stands before its own.
    y[0] = points.get(1).y() < points.get(0).y() ? row(points.get(0).y()) : y[0];
    boolean up = points.get(last).y() < points.get(last - 1).y();
    y[last] = up ? row(points.get(last).y() + 0.01) : y[last];
    for (int i = 1; i <= last; i++) {
      canvas.line(x[i - 1], y[i - 1], x[i], y[i], line, ink(edge, lit));
    }
    head(points, x[last], y[last], canvas, ink(edge, lit));
  }

  private static void head(
      List<Point> points, int x, int y, TerminalCanvas canvas, TerminalInk ink) {
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    int stepX = (int) Math.signum(end.x() - before.x());
    int stepY = (int) Math.signum(end.y() - before.y());
    boolean level = stepX != 0 && Math.abs(end.y() - before.y()) < 0.5;
    canvas.arrow(level ? x - Math.max(stepX, 0) : x, y, level ? stepX : 0, stepY, ink);
  }

  private TerminalInk ink(Edge edge, boolean lit) {
    if (lit) {
      return edge.caught() ? TerminalInk.YELLOW : TerminalInk.GREEN;
    }
    if (edge.to().kind() == NodeKind.MISSING || (edge.caught() && !overlay.isPresent())) {
      return TerminalInk.RED;
    }
    return overlay.isPresent() ? TerminalInk.BRIGHT_BLACK : TerminalInk.PLAIN;
  }

  private void label(Edge edge, TerminalCanvas canvas) {
    Link link = placement.link(edge);
    if (link == null || link.labelWidth() == 0) {
      return;
    }
    int width = (int) link.labelWidth() - 2;
    int x = column(link.label().x()) + 1;
    int y = row(link.label().y());
    for (TerminalFace.Row row : face.edge(edge)) {
      int left = (width - Columns.of(row.text())) / 2;
      canvas.text(x + left, y++, row.text(), row.ink());
    }
  }

  private static int column(double x) {
    return (int) Math.round(x);
  }

  private static int row(double y) {
    return (int) Math.floor(y / TerminalSizes.ROW);
  }

  private static int cells(Box box) {
    return column(box.x() + box.width()) - column(box.x());
  }

  private static int rows(Box box) {
    return row(box.y() + box.height()) - row(box.y());
  }
}
