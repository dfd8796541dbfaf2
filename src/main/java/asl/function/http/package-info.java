/**
 * Functions that answer over HTTP. May use json and function.lambda. Start reading at {@link
 * asl.function.http.HttpFunction}.
 */
@NullMarked
package asl.function.http;

import org.jspecify.annotations.NullMarked;
