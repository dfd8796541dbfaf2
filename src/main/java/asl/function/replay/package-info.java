/**
 * Tasks answered from a recorded history instead of being called. May use history and
 * function.process. Start reading at {@link asl.function.replay.ReplayInvoker}.
 */
@NullMarked
package asl.function.replay;

import org.jspecify.annotations.NullMarked;
