/**
 * Ways to show a trace: lines while it runs, table, tree, timeline, page. May use trace, history
 * and json. Start reading at {@link asl.trace.render.TextLayout}.
 */
@NullMarked
package asl.trace.render;

import org.jspecify.annotations.NullMarked;
