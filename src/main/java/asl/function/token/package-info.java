/**
 * Tasks that wait for their token, and the private channel by which another program of the same
 * user sends it. May use json, the contract, function.loopback and function.process. Start reading
 * at {@link asl.function.token.TaskTokens}.
 */
@NullMarked
package asl.function.token;

import org.jspecify.annotations.NullMarked;
