/**
 * The use case behind {@code asl graph}. May use definition, graph, trace and validation. Start
 * reading at {@link asl.app.graph.DrawGraph}.
 */
@NullMarked
package asl.app.graph;

import org.jspecify.annotations.NullMarked;
