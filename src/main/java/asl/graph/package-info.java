/**
 * The picture of a state machine as a model: nodes, edges and nested clusters with the texts that
 * are shown, and the record of a path taken that a picture can be lit up with. May use definition
 * (and source and json, whose types it speaks). Start reading at {@link asl.graph.GraphBuilder}.
 */
@NullMarked
package asl.graph;

import org.jspecify.annotations.NullMarked;
