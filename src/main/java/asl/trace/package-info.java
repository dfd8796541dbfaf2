/**
 * What happened in an execution, derived from its history: which states were visited, inside which
 * branch or iteration, in how many attempts. May use text, history and json. Start reading at
 * {@link asl.trace.VisitTracker}.
 */
@NullMarked
package asl.trace;

import org.jspecify.annotations.NullMarked;
