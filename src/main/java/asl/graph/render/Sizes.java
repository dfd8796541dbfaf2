package asl.graph.render;

import asl.graph.Cluster;
import asl.graph.Edge;
import asl.graph.Node;
import asl.graph.layout.Box;
import asl.graph.layout.Link;
import asl.graph.layout.Spacing;
import java.util.List;

/** How much room the parts of a picture need, in its unit. */
interface Sizes {
  /** The least distances. */
  Spacing spacing();

  /** The box of the whole picture, with its margins. */
  Box root();

  /**
   * The box of a node; of a compound one the least size, with the room around what is inside.
   *
   * @param jumps the edges that start at it and are told and not drawn
   */
  Box node(Node node, List<Edge> jumps, Box.Rank rank);

  /** The box of a branch. */
  Box frame(Cluster cluster);

  /** An edge's link, with the room for its label. */
  Link link(Edge edge, Box from, Box to);
}
