/**
 * Programs that speak AWS Lambda's runtime API: {@code bootstrap} binaries, and Lambda's runtime
 * interface clients. May use json, function.lambda, function.loopback and function.process. Start
 * reading at {@link asl.function.runtime.RuntimeProcess}.
 */
@NullMarked
package asl.function.runtime;

import org.jspecify.annotations.NullMarked;
