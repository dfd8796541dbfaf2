/**
 * The use case behind {@code asl trace}. May use trace, history, definition, graph and {@code
 * asl.app.run}. Start reading at {@link asl.app.trace.ShowTrace}.
 */
@NullMarked
package asl.app.trace;

import org.jspecify.annotations.NullMarked;
