package asl.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in layers from top to bottom, the innermost first. Links never cross the border of a
 * box, so that every box can be laid out by itself. The same boxes get the same places: the order
 * is the given one and the seed is fixed.
 */
public final class LayeredLayout {
  private static final int SEED = 1;

  private final Spacing spacing;

  private LayeredLayout(Spacing spacing) {
    this.spacing = spacing;
  }

  /** Places everything inside the box, and the box at the origin. */
  public static void place(Box root, Spacing spacing) {
    // The service tells ELK how to copy the default values of its options.
    LayoutMetaDataService.getInstance();
    new LayeredLayout(spacing).layOut(root);
  }

  private void layOut(Box box) {
    if (box.children().isEmpty()) {
      return;
    }
    box.children().forEach(this::layOut);
    ElkNode graph = graph();
    Map<Box, ElkNode> nodes = new HashMap<>();
    for (Box child : box.children()) {
      nodes.put(child, node(graph, child));
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Link link : box.links()) {
      edges.add(edge(link, nodes));
    }
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    Box.Insets insets = box.insets();
    double least = insets.left() + insets.right();
    box.grow(graph.getWidth() + least, graph.getHeight() + insets.top() + insets.bottom());
    double left = insets.left() + (box.width() - least - graph.getWidth()) / 2;
    for (Box child : box.children()) {
      ElkNode node = nodes.get(child);
      if (node != null) {
        child.shift(node.getX() + left, node.getY() + insets.top());
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      Link link = box.links().get(i);
      route(link, edges.get(i));
      link.shift(left, insets.top());
    }
  }

  private ElkNode graph() {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.RANDOM_SEED, SEED);
    graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, spacing.nodes());
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, spacing.layers());
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, spacing.edges());
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, spacing.edges());
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, spacing.edgeToNode());
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, spacing.edgeToNode());
    graph.setProperty(LayeredOptions.SPACING_PORT_PORT, spacing.edges());
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 0.0);
    graph.setProperty(LayeredOptions.SPACING_LABEL_NODE, spacing.edgeToNode());
    return graph;
  }

  private static ElkNode node(ElkNode graph, Box box) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(box.width(), box.height());
    node.setProperty(LayeredOptions.ALIGNMENT, Alignment.TOP);
    switch (box.rank()) {
      case FIRST ->
          node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
      case LAST -> node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
      case ANY -> {}
    }
    return node;
  }

  private static ElkEdge edge(Link link, Map<Box, ElkNode> nodes) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
    if (link.labelWidth() > 0) {
      ElkLabel label = ElkGraphUtil.createLabel("label", edge);
      label.setDimensions(link.labelWidth(), link.labelHeight());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }
    return edge;
  }

  private static void route(Link link, ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    Point label = new Point(0, 0);
    if (!edge.getLabels().isEmpty()) {
      ElkLabel placed = edge.getLabels().get(0);
      label = new Point(placed.getX(), placed.getY());
    }
    link.route(points, label);
  }
}
