/**
 * The history of an execution in the words of AWS's GetExecutionHistory, its writing and reading.
 * May use text and json. Start reading at {@link asl.history.HistoryEvent}.
 */
@NullMarked
package asl.history;

import org.jspecify.annotations.NullMarked;
