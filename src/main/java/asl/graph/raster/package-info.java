/**
 * Paints a drawing as PNG with its own means: outlines of letters that it brings along, and
 * coverage of polygons. No display and no installed font of the machine has a say, so that the
 * pixels are the same everywhere; only scripts that it does not bring along are drawn with the
 * machine's fonts. Uses drawing. Start reading at {@link asl.graph.raster.PngWriter}.
 */
@NullMarked
package asl.graph.raster;

import org.jspecify.annotations.NullMarked;
