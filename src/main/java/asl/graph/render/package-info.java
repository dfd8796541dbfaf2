/**
 * The pictures of a graph, a renderer a format, and the path taken that they are lit up with. May
 * use graph, its layout, and json. Start reading at {@link asl.graph.render.GraphFormat}.
 */
@NullMarked
package asl.graph.render;

import org.jspecify.annotations.NullMarked;
