package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.layout.Box;
import asl.graph.layout.Link;
import asl.graph.layout.Spacing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room that a terminal picture needs: a cell is one unit wide and two units high. */
final class TerminalSizes implements Sizes {
  /** The units of a row. */
  static final int ROW = 2;

  private final TerminalFace face;
  private final Map<String, List<TerminalFace.Row>> rows = new HashMap<>();

  TerminalSizes(TerminalFace face) {
    this.face = face;
  }

  /** The lines of a node that has been measured. */
  List<TerminalFace.Row> rows(Node node) {
    return rows.computeIfAbsent(node.id(), id -> face.node(node, List.of()));
  }

  @Override
  public Spacing spacing() {
    return new Spacing(3, 2 * ROW, ROW, 3);
  }

  @Override
  public Box root() {
    return new Box(1, ROW, Box.Rank.ANY);
  }

  @Override
  public Box node(Node node, List<Edge> jumps, Box.Rank rank) {
    List<TerminalFace.Row> lines = face.node(node, jumps);
    rows.put(node.id(), lines);
    int width = Math.max(9, TerminalFace.width(lines) + 4);
    Box box = new Box(width, (double) ROW * (lines.size() + 2), rank);
    box.setInsets(new Box.Insets((double) ROW * (lines.size() + 2), 2, 2 * ROW, 2));
    return box;
  }

  @Override
  public Box frame(Cluster cluster) {
    Box frame = new Box(cluster.name().length() + 6, 3 * ROW, Box.Rank.FIRST);
    frame.setInsets(new Box.Insets(2 * ROW, 2, 2 * ROW, 2));
    return frame;
  }

  @Override
  public Link link(Edge edge, Box from, Box to) {
    List<TerminalFace.Row> lines = face.edge(edge);
    int width = TerminalFace.width(lines);
    return new Link(from, to, width == 0 ? 0 : width + 2, (double) ROW * lines.size());
  }
}
