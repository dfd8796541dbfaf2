package asl.graph.render;

import asl.graph.Edge;
import asl.graph.EdgeLabel;
import asl.graph.drawing.Font;
import asl.graph.drawing.Paragraph;
import asl.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of an edge as they stand on it, and how much room they need. */
final class EdgeFace {
  static final Font LABEL = new Font(11, false);
  static final Font COUNT = new Font(11, true);
  static final double LINE = 14;
  static final double PADDING = 5;
  private static final double WIDEST = 200;
  private static final int MOST_LINES = 6;

  private final List<String> lines = new ArrayList<>();
  private final @Nullable String count;

  EdgeFace(Edge edge, Overlay overlay) {
    for (EdgeLabel label : edge.labels()) {
      String text = label.text().isBlank() ? "?" : SafeText.label(label.text());
      String first = lines.isEmpty() ? text : "or " + text;
      List<String> broken = Paragraph.lines(first, LABEL, WIDEST, 3);
      if (lines.size() + broken.size() > MOST_LINES) {
        lines.add("…");
        break;
      }
      lines.addAll(broken);
    }
    long taken = overlay.count(edge);
    this.count = taken > 0 ? taken + "×" : null;
  }

  List<String> lines() {
    return lines;
  }

  /** How often the edge was gone along; null where it was not. */
  @Nullable String count() {
    return count;
  }

  /** The width of the label; 0 where there is none. */
  double width() {
    double widest = count == null ? 0 : COUNT.width(count);
    for (String line : lines) {
      widest = Math.max(widest, LABEL.width(line));
    }
    return widest == 0 ? 0 : Math.ceil(widest) + 2 * PADDING;
  }

  double height() {
    int all = lines.size() + (count == null ? 0 : 1);
    return all == 0 ? 0 : all * LINE + 4;
  }
}
