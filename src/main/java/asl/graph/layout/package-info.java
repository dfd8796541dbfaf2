/**
 * Places boxes and the links between them, nested ones included. Knows sizes only, no states; the
 * one package that may use ELK. Start reading at {@link asl.graph.layout.LayeredLayout}.
 */
@NullMarked
package asl.graph.layout;

import org.jspecify.annotations.NullMarked;
