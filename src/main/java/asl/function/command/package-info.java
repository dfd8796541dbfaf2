/**
 * Functions that are programs: payload in, result out, one process a call. May use json,
 * function.lambda and function.process. Start reading at {@link
 * asl.function.command.CommandFunction}.
 */
@NullMarked
package asl.function.command;

import org.jspecify.annotations.NullMarked;
