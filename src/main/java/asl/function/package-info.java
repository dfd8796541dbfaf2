/**
 * The contract between the interpreter and whatever does the work of a Task: {@link
 * asl.function.TaskInvoker}. May use text, definition, history and json. The kinds of functions
 * live in the packages below.
 */
@NullMarked
package asl.function;

import org.jspecify.annotations.NullMarked;
