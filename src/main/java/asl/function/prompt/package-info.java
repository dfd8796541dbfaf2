/**
 * Functions that a human answers, one question after the other. May use json, function.lambda and
 * function.process; who answers is behind {@link asl.function.prompt.Respondent}. Start reading at
 * {@link asl.function.prompt.PromptFunction}.
 */
@NullMarked
package asl.function.prompt;

import org.jspecify.annotations.NullMarked;
