/**
 * What differs between two executions, and between two values. May use trace, history and json.
 * Start reading at {@link asl.trace.diff.TraceDiff}.
 */
@NullMarked
package asl.trace.diff;

import org.jspecify.annotations.NullMarked;
