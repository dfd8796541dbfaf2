package asl.graph.render;

import asl.graph.Node;
import asl.graph.NodeKind;
import asl.graph.drawing.Font;
import asl.graph.drawing.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a node as they stand in its box, and how much room they need. */
final class NodeFace {
  static final Font NAME = new Font(13, true);
  static final Font DETAIL = new Font(11, false);
  static final Font NOTE = new Font(11, true);

  /** The side of the coloured square with the type's sign. */
  static final double TILE = 26;

  static final double PADDING = 9;
  private static final double NAME_LINE = 16;

  /** Enough for the 80 characters of any script that a name may have. */
  private static final int NAME_LINES = 5;

  private static final double DETAIL_LINE = 14;
  private static final double WIDEST = 250;

  private final Node node;
  private final List<String> name;
  private final List<String> detail;
  private final List<String> jumps;
  private final @Nullable String measure;
  private final List<String> error;

  /**
   * @param jumps the edges told and not drawn, one a line
   */
  NodeFace(Node node, Overlay overlay, List<String> jumps) {
    this.node = node;
    double widest = node.isCompound() ? 2 * WIDEST : WIDEST;
    this.name = Paragraph.lines(NodeText.name(node), NAME, widest, NAME_LINES);
    this.detail =
        isPill() ? List.of() : Paragraph.lines(NodeText.subtitle(node), DETAIL, widest, 2);
    this.jumps = new ArrayList<>();
    for (String jump : jumps) {
      this.jumps.addAll(Paragraph.lines(jump, DETAIL, widest, 1));
    }
    this.measure = overlay.measure(node);
    String failure = overlay.error(node);
    this.error = failure == null ? List.of() : Paragraph.lines(failure, NOTE, widest, 2);
  }

  /** Whether it is the start or the end. */
  boolean isPill() {
    return node.kind() == NodeKind.START || node.kind() == NodeKind.END;
  }

  List<String> name() {
    return name;
  }

  List<String> detail() {
    return detail;
  }

  /** The edges told and not drawn. */
  List<String> jumps() {
    return jumps;
  }

  @Nullable String measure() {
    return measure;
  }

  List<String> error() {
    return error;
  }

  /** How wide the box of a node with nothing inside is. */
  double width() {
    if (isPill()) {
      return Math.ceil(widest(name, NAME)) + 36;
    }
    double text = Math.max(widest(name, NAME), widest(detail, DETAIL));
    text = Math.max(text, Math.max(widest(error, NOTE), widest(jumps, DETAIL)));
    text = measure == null ? text : Math.max(text, NOTE.width(measure));
    return Math.max(120, Math.ceil(text) + TILE + 3 * PADDING + 2);
  }

  /** How high the texts are, with the room above and below. */
  double height() {
    if (isPill()) {
      return 28;
    }
    int small = smallLines();
    double text = name.size() * NAME_LINE + small * DETAIL_LINE;
    return Math.max(TILE + 2 * PADDING, text + 2 * PADDING - 2);
  }

  /** The baselines of the lines, from the top of the box: first the name's, then the others. */
  List<Double> baselines() {
    List<Double> baselines = new ArrayList<>();
    double at = PADDING - 1;
    for (int i = 0; i < name.size(); i++) {
      baselines.add(at + 12);
      at += NAME_LINE;
    }
    int small = smallLines();
    for (int i = 0; i < small; i++) {
      baselines.add(at + 10.5);
      at += DETAIL_LINE;
    }
    return baselines;
  }

  private int smallLines() {
    return detail.size() + jumps.size() + error.size() + (measure == null ? 0 : 1);
  }

  private static double widest(List<String> lines, Font font) {
    double widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, font.width(line));
    }
    return widest;
  }
}
