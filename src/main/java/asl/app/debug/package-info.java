/**
 * The step debugger behind {@code asl run --step}: it answers the engine's gate with what somebody
 * types. It knows commands and their answers as text, not terminals. May use engine, definition,
 * expression, history, trace, graph, source, function and app.evaluate. Start reading at {@link
 * asl.app.debug.Debugger}.
 */
@NullMarked
package asl.app.debug;

import org.jspecify.annotations.NullMarked;
