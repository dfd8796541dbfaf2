/**
 * The use case behind {@code asl send-task-success} and its siblings. May use function.token and
 * json. Start reading at {@link asl.app.token.AnswerTask}.
 */
@NullMarked
package asl.app.token;

import org.jspecify.annotations.NullMarked;
