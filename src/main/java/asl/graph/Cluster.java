package asl.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States that stand together: the machine itself, a branch, an item processor.
 *
 * @param id unique in the graph, made of a letter and a number
 * @param kind what it is
 * @param name what it is called, such as {@code Branch 2}
 * @param comment the Comment; null if absent
 * @param pointer where it stands in the definition, as JSON pointer text
 * @param nodes in the order of the definition; the machine's start comes first, its end last
 * @param edges between the nodes
 */
public record Cluster(
    String id,
    ClusterKind kind,
    String name,
    @Nullable String comment,
    String pointer,
    List<Node> nodes,
    List<Edge> edges) {}
