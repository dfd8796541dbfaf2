package asl.graph;

import java.util.List;

/**
 * A way from one node to another in the same cluster. Rules (or catchers) of one state that lead to
 * the same state share an edge, because a history does not tell them apart.
 *
 * @param id unique in the graph, made of a letter and a number
 * @param kind why an execution goes along it
 * @param from the node it starts at
 * @param to the node it ends at
 * @param labels the reasons, in the order in which they are tried; empty for {@code Next}
 */
public record Edge(String id, EdgeKind kind, Node from, Node to, List<EdgeLabel> labels) {
  /** Whether it is gone along because of an error. */
  public boolean caught() {
    return kind == EdgeKind.CATCH;
  }
}
