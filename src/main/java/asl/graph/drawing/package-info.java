/**
 * A drawing as a list of figures, the colours it is made of, and the measures of text. Knows no
 * graph and no file format; the same drawing becomes SVG and PNG. Uses text. Start reading at
 * {@link asl.graph.drawing.Drawing}.
 */
@NullMarked
package asl.graph.drawing;

import org.jspecify.annotations.NullMarked;
