/**
 * Functions as AWS Lambda runs them: one JSON payload in, one out, errors as objects; and the warm
 * processes that serve Python handlers. May use json and function.process. Start reading at {@link
 * asl.function.lambda.LambdaFunction}.
 */
@NullMarked
package asl.function.lambda;

import org.jspecify.annotations.NullMarked;
