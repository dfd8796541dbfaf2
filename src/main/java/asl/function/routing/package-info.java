/**
 * Which function answers for which Task: the mapping applied to invocations, and what a definition
 * lacks in it. May use the kinds of functions. Start reading at {@link
 * asl.function.routing.TaskRouter}.
 */
@NullMarked
package asl.function.routing;

import org.jspecify.annotations.NullMarked;
